// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: @prisma/client + in-memory Map
// shape: class
// source: own
// atomic: already swapped before the await, merged back on failure

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export class ViewCounter {
  private views = new Map<string, number>();

  hit(articleId: string, by = 1): void {
    this.views.set(articleId, (this.views.get(articleId) ?? 0) + by);
  }

  async flush(): Promise<void> {
    const batch = this.views;
    this.views = new Map();
    try {
      await prisma.$transaction(
        [...batch].map(([id, n]) => prisma.article.update({ where: { id }, data: { views: { increment: n } } })),
      );
    } catch (error) {
      for (const [id, n] of batch) this.hit(id, n);
      throw error;
    }
  }
}
