// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 26
// client: @prisma/client
// shape: same-function
// source: own
// atomic: { push: tag }

import { initTRPC, TRPCError } from '@trpc/server';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const t = initTRPC.create();

export const postRouter = t.router({
  byId: t.procedure.input(z.string()).query(({ input }) => prisma.post.findUnique({ where: { id: input } })),

  addTag: t.procedure
    .input(z.object({ postId: z.string(), tag: z.string().min(1).max(32) }))
    .mutation(async ({ input }) => {
      const post = await prisma.post.findUnique({ where: { id: input.postId }, select: { tags: true } });
      if (!post) throw new TRPCError({ code: 'NOT_FOUND' });
      if (post.tags.includes(input.tag)) return post.tags;
      const updated = await prisma.post.update({
        where: { id: input.postId },
        data: { tags: { set: [...post.tags, input.tag] } },
        select: { tags: true },
      });
      return updated.tags;
    }),
});
