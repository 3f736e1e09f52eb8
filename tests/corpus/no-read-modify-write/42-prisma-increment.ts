// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: class
// source: own
// atomic: already { increment }

import type { PrismaClient } from "@prisma/client";

export class Articles {
  constructor(private readonly prisma: PrismaClient) {}

  async view(slug: string) {
    const article = await this.prisma.article.findUniqueOrThrow({ where: { slug } });
    if (article.hidden) throw new Error("hidden");
    await this.prisma.article.update({ where: { slug }, data: { views: { increment: 1 }, lastTitle: article.title } });
    return { ...article, views: article.views + 1 };
  }
}
