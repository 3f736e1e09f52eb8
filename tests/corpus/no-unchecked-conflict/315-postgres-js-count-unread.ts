// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 17
// client: postgres
// shape: same-function
// source: own
// atomic: the result's count is 0 after a conflict

import postgres from "postgres";

const sql = postgres();

export async function rename(board: string, column: string, title: string) {
  const [row] = await sql`select columns, version from boards where id = ${board}`;
  const columns = { ...row.columns, [column]: title };
  await sql`update boards set columns = ${sql.json(columns)}, version = version + 1 where id = ${board} and version = ${row.version}`;
  return columns;
}
