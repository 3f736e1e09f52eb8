// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis + etcd3
// shape: same-function
// source: own
// atomic: already inside an etcd lock

import { Etcd3 } from "etcd3";
import Redis from "ioredis";

const etcd = new Etcd3();
const redis = new Redis();

export const allocate = (pool: string): Promise<number> =>
  etcd
    .lock(`pool/${pool}`)
    .ttl(10)
    .do(async () => {
      const next = Number(await redis.get(`pool:${pool}`)) + 1;
      await redis.set(`pool:${pool}`, next);
      return next;
    });
