// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 23
// client: typeorm
// shape: class
// source: own
// atomic: this.wallets.increment({ id }, "cents", cents)

import { Injectable, NotFoundException } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { Wallet } from "./wallet.entity";

@Injectable()
export class WalletService {
  constructor(@InjectRepository(Wallet) private readonly wallets: Repository<Wallet>) {}

  async topUp(id: string, cents: number): Promise<Wallet> {
    const wallet = await this.wallets.findOne({ where: { id } });
    if (!wallet) throw new NotFoundException();
    wallet.cents += cents;
    return this.wallets.save(wallet);
  }
}
