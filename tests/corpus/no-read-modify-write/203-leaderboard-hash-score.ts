// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: ZINCRBY or HINCRBY

import { Redis } from "@upstash/redis";

const kv = Redis.fromEnv();

export async function POST(request: Request): Promise<Response> {
  const { player, points } = (await request.json()) as { player: string; points: number };
  const season = new Date().getUTCFullYear();
  const before = (await kv.hget<number>(`season:${season}`, player)) ?? 0;
  const total = before + Number(points);
  await kv.hset(`season:${season}`, { [player]: total });
  return Response.json({ player, total });
}
