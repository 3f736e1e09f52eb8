// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: redis (node-redis)
// shape: same-function
// source: own
// atomic: nothing to fix: GT keeps the greater score on the server

import { createClient } from 'redis';
import Fastify from 'fastify';

const redis = createClient();
const app = Fastify();

app.post<{ Params: { track: string }; Body: { player: string; score: number } }>('/tracks/:track/runs', async (request) => {
  const board = `best:${request.params.track}`;
  const { player, score } = request.body;
  const before = await redis.zScore(board, player);
  await redis.zAdd(board, { score, value: player }, { comparison: 'GT' });
  const improved = before === null || score > before;
  return { player, improved, best: Math.max(before ?? 0, score) };
});

await redis.connect();
await app.listen({ port: 3000 });
