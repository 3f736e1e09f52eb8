// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 23
// alt-lines: 24, 25
// client: @prisma/client
// shape: class
// source: own
// atomic: data: { balance: { decrement: amount } } with balance >= amount in an updateMany

import { Injectable, NotFoundException, BadRequestException } from '@nestjs/common';
import { PrismaService } from '../prisma/prisma.service';

@Injectable()
export class WalletService {
  constructor(private readonly prisma: PrismaService) {}

  async withdraw(userId: string, amount: number) {
    const wallet = await this.prisma.wallet.findUnique({ where: { userId } });
    if (!wallet) throw new NotFoundException('wallet');
    if (wallet.balance < amount) throw new BadRequestException('insufficient funds');

    const updated = await this.prisma.wallet.update({
      where: { userId },
      data: { balance: wallet.balance - amount },
    });
    return { balance: updated.balance };
  }
}
