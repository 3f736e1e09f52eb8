// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: @prisma/client
// shape: same-function
// source: own
// atomic: updateMany({ where: { id, stock: { gte: qty } }, data: { stock: { decrement: qty } } })

import { PrismaClient } from "@prisma/client";
import { Router } from "express";

const prisma = new PrismaClient();
export const router = Router();

router.post("/products/:id/purchases", async (req, res) => {
  const id = Number(req.params.id);
  const { qty } = req.body as { qty: number };
  const product = await prisma.product.findUnique({ where: { id }, select: { stock: true, name: true } });
  if (!product) return res.sendStatus(404);
  if (product.stock < qty) return res.status(409).json({ error: `only ${product.stock} left` });
  await prisma.product.update({ where: { id }, data: { stock: product.stock - qty } });
  return res.json({ bought: product.name });
});
