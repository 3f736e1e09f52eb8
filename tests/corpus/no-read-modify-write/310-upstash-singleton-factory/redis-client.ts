import { Redis } from "@upstash/redis";

let client: Redis | undefined;

export function getRedis(): Redis {
  client ??= new Redis({ url: process.env.UPSTASH_URL!, token: process.env.UPSTASH_TOKEN! });
  return client;
}
