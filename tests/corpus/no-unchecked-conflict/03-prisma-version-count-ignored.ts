// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 20
// client: @prisma/client
// shape: class
// source: own
// atomic: compare count with 0 and throw or start over

import { ConflictException, Injectable } from "@nestjs/common";
import type { PrismaClient } from "@prisma/client";

@Injectable()
export class ContractsService {
  constructor(private readonly prisma: PrismaClient) {}

  async sign(id: string, signer: string) {
    const contract = await this.prisma.contract.findUniqueOrThrow({ where: { id } });
    if (contract.signedBy) throw new ConflictException();
    await this.prisma.contract.updateMany({ where: { id, version: contract.version }, data: { signedBy: signer, version: { increment: 1 } } });
    return this.prisma.contract.findUniqueOrThrow({ where: { id } });
  }
}
