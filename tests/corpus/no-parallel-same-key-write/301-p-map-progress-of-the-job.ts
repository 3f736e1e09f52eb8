// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 22
// client: ioredis + p-map
// shape: same-function
// source: own
// atomic: incr a counter, or write the progress once after the join

import Redis from "ioredis";
import pMap from "p-map";

const redis = new Redis();

export async function importRows(jobId: string, rows: Row[], insert: (row: Row) => Promise<void>): Promise<void> {
  let done = 0;
  await pMap(
    rows,
    async (row) => {
      await insert(row);
      done += 1;
      await redis.set(`job:${jobId}:progress`, JSON.stringify({ last: row.id, at: Date.now() }));
    },
    { concurrency: 8 },
  );
  await redis.set(`job:${jobId}:done`, String(done));
}

interface Row {
  id: string;
}
