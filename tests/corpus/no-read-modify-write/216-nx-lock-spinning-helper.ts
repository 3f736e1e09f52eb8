// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: redis (node-redis)
// shape: helpers
// source: own
// atomic: nothing to fix: a lock with token and expiry

import crypto from "node:crypto";
import { createClient } from "redis";

const client = createClient();
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function withLock<T>(name: string, job: () => Promise<T>): Promise<T> {
  const token = crypto.randomBytes(16).toString("hex");
  const key = `lock:${name}`;
  while (!(await client.set(key, token, { NX: true, PX: 5000 }))) {
    await sleep(50 + Math.random() * 50);
  }
  try {
    return await job();
  } finally {
    await client.eval('if redis.call("GET",KEYS[1])==ARGV[1] then return redis.call("DEL",KEYS[1]) else return 0 end', {
      keys: [key],
      arguments: [token],
    });
  }
}

export const mergeProfile = (id: string, patch: object) =>
  withLock(`profile:${id}`, async () => {
    const current = JSON.parse((await client.get(`profile:${id}`)) ?? "{}");
    await client.set(`profile:${id}`, JSON.stringify({ ...current, ...patch }));
  });
