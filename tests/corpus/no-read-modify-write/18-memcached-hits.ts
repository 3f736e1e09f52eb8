// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: memjs
// shape: same-function
// source: own
// atomic: client.increment(key, 1, { initial: 1 })

import { Client } from "memjs";

const client = Client.create(process.env.MEMCACHIER_SERVERS);

export async function countHit(path: string): Promise<number> {
  const key = `hits:${path}`;
  const { value } = await client.get(key);
  const hits = value ? parseInt(value.toString(), 10) : 0;
  await client.set(key, String(hits + 1), { expires: 3600 });
  return hits + 1;
}
