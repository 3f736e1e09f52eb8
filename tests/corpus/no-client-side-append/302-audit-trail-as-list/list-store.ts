import Redis from "ioredis";

const redis = new Redis();

export async function tail(key: string, count: number): Promise<unknown[]> {
  const rows = await redis.lrange(key, -count, -1);
  return rows.map((row) => JSON.parse(row));
}

export async function push(key: string, row: unknown): Promise<void> {
  await redis.rpush(key, JSON.stringify(row));
}
