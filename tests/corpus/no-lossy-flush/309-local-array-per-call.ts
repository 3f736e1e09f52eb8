// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: @google-cloud/bigquery + local array
// shape: same-function
// source: own
// atomic: nothing to fix: the array belongs to the call

import { BigQuery } from "@google-cloud/bigquery";

const table = new BigQuery().dataset("logs").table("events");

export async function copyAll(source: AsyncIterable<object>): Promise<number> {
  let rows: object[] = [];
  let copied = 0;
  for await (const row of source) {
    rows.push(row);
    if (rows.length < 500) continue;
    await table.insert(rows);
    copied += rows.length;
    rows = [];
  }
  if (rows.length > 0) await table.insert(rows);
  return copied + rows.length;
}
