// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 21
// client: @prisma/client
// shape: class
// source: own
// atomic: a serializable transaction, or a counter under a condition
// confidence: medium

import type { PrismaClient } from '@prisma/client';

export class ApiKeyService {
  private static readonly MAX_KEYS = 5;

  constructor(private readonly prisma: PrismaClient) {}

  async create(userId: string, name: string) {
    const existing = await this.prisma.apiKey.count({ where: { userId } });
    if (existing >= ApiKeyService.MAX_KEYS) throw new Error('limit reached');
    return this.prisma.apiKey.create({ data: { userId, name, token: crypto.randomUUID() } });
  }
}
