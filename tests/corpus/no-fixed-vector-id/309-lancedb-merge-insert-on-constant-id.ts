// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: report
// lines: 20
// client: @lancedb/lancedb
// shape: same-function
// source: own
// atomic: id: randomUUID(), or table.add

import * as lancedb from "@lancedb/lancedb";

const db = await lancedb.connect("data/memory");

export async function remember(vector: number[], text: string): Promise<void> {
  const table = await db.openTable("memories");
  await table
    .mergeInsert("id")
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .execute([{ id: "memory", vector, text }]);
}
