// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 26
// client: unstorage
// shape: helpers
// source: own
// atomic: a database with a unique index

import { createError, defineEventHandler, readBody } from 'h3';
import { createStorage } from 'unstorage';
import redisDriver from 'unstorage/drivers/redis';

const links = createStorage<{ target: string; owner: string }>({ driver: redisDriver({ base: 'links' }) });

function assertSlug(slug: string): void {
  if (!/^[a-z0-9-]{3,40}$/.test(slug)) throw createError({ statusCode: 422 });
}

export default defineEventHandler(async (event) => {
  const { slug, target, owner } = await readBody<{ slug: string; target: string; owner: string }>(event);
  assertSlug(slug);
  if (await links.hasItem(slug)) {
    throw createError({ statusCode: 409, message: `${slug} is taken` });
  }
  await links.setItem(slug, { target, owner });
  return { slug };
});
