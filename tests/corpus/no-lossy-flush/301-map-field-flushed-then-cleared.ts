// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 26
// alt-lines: 27
// client: @prisma/client + in-memory Map
// shape: class
// source: own
// atomic: swap the Map before the await, merge it back on failure

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export class ViewCounter {
  private readonly views = new Map<string, number>();

  hit(articleId: string): void {
    this.views.set(articleId, (this.views.get(articleId) ?? 0) + 1);
  }

  async flush(): Promise<void> {
    const updates = [...this.views].map(([id, n]) =>
      prisma.article.update({ where: { id }, data: { views: { increment: n } } }),
    );
    await prisma.$transaction(updates);
    this.views.clear();
  }
}
