// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 29
// client: redis (node-redis)
// shape: helpers
// source: own
// atomic: zIncrBy

import { createClient, type RedisClientType } from 'redis';
import Fastify from 'fastify';

const redis: RedisClientType = createClient();
const app = Fastify();

async function scoreOf(board: string, player: string): Promise<number> {
  const score = await redis.zScore(board, player);
  return score ?? 0;
}

app.post<{ Params: { season: string }; Body: { player: string; points: number } }>('/seasons/:season/scores', async (request, reply) => {
  const board = `leaderboard:${request.params.season}`;
  const { player, points } = request.body;
  if (!Number.isInteger(points) || points <= 0) {
    return reply.code(400).send({ error: 'points must be positive' });
  }
  const before = await scoreOf(board, player);
  const after = before + points;
  await redis.zAdd(board, { score: after, value: player });
  const rank = await redis.zRevRank(board, player);
  return { player, score: after, rank: rank === null ? null : rank + 1 };
});

await redis.connect();
await app.listen({ port: 3000 });
