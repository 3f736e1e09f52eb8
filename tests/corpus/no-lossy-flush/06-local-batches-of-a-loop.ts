// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: mongodb
// shape: same-function
// source: own
// atomic: nothing to fix: the array belongs to this call, and nobody fills it meanwhile

import type { Collection } from "mongodb";

export async function importRows(rows: AsyncIterable<{ sku: string }>, target: Collection): Promise<number> {
  let batch: { sku: string }[] = [];
  let total = 0;
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < 500) continue;
    await target.insertMany(batch);
    total += batch.length;
    batch = [];
  }
  if (batch.length) await target.insertMany(batch);
  return total + batch.length;
}
