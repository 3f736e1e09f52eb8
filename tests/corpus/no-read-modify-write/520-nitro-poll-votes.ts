// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 33
// client: unstorage
// shape: same-function
// source: own
// atomic: one key per vote

import { createError, defineEventHandler, getRouterParam, readValidatedBody } from 'h3';
import { createStorage, prefixStorage } from 'unstorage';
import redisDriver from 'unstorage/drivers/redis';
import { z } from 'zod';

const storage = createStorage({ driver: redisDriver({ url: process.env.REDIS_URL }) });
const polls = prefixStorage<Poll>(storage, 'polls');

interface Poll {
  title: string;
  options: { label: string; votes: number }[];
}

const Body = z.object({ option: z.number().int().min(0) });

export default defineEventHandler(async (event) => {
  const id = getRouterParam(event, 'id') ?? '';
  const { option } = await readValidatedBody(event, Body.parse);
  const poll = await polls.getItem(id);
  if (!poll) throw createError({ statusCode: 404 });
  const chosen = poll.options[option];
  if (!chosen) throw createError({ statusCode: 422, message: 'no such option' });
  chosen.votes += 1;
  await polls.setItem(id, poll);
  return poll.options.map((o) => o.votes);
});
