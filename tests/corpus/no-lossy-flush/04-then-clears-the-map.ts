// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 21
// alt-lines: 23
// client: ioredis + in-memory Map
// shape: same-function
// source: own
// atomic: swap the Map before exec()

import Redis from "ioredis";

const redis = new Redis();
const hits = new Map<string, number>();

export const hit = (path: string) => hits.set(path, (hits.get(path) ?? 0) + 1);

setInterval(() => {
  const pipe = redis.pipeline();
  for (const [path, n] of hits) pipe.hincrby("hits", path, n);
  pipe
    .exec()
    .then(() => hits.clear())
    .catch((err) => console.error("flush failed", err));
}, 10_000);
