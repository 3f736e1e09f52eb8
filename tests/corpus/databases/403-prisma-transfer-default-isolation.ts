// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 26, 27
// client: @prisma/client
// shape: same-function
// source: own
// confidence: medium
// atomic: decrement with balance in the where, increment

import express from 'express';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
export const router = express.Router();

router.post('/transfers', async (req, res, next) => {
  const { from, to, amount } = req.body as { from: string; to: string; amount: number };
  try {
    const result = await prisma.$transaction(async (tx) => {
      const sender = await tx.account.findUniqueOrThrow({ where: { id: from } });
      const receiver = await tx.account.findUniqueOrThrow({ where: { id: to } });
      if (sender.balance < amount) {
        throw new Error('insufficient funds');
      }
      await tx.account.update({ where: { id: from }, data: { balance: sender.balance - amount } });
      await tx.account.update({ where: { id: to }, data: { balance: receiver.balance + amount } });
      return tx.transfer.create({ data: { from, to, amount } });
    });
    res.status(201).json(result);
  } catch (error) {
    next(error);
  }
});
