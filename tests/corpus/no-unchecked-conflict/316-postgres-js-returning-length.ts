// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: postgres
// shape: same-function
// source: own
// atomic: already looks whether a row came back

import postgres from "postgres";

const sql = postgres();

export async function rename(board: string, column: string, title: string) {
  const [row] = await sql`select columns, version from boards where id = ${board}`;
  const columns = { ...row.columns, [column]: title };
  const saved = await sql`
    update boards set columns = ${sql.json(columns)}, version = version + 1
    where id = ${board} and version = ${row.version}
    returning id`;
  if (saved.length === 0) throw new Error("the board was changed by somebody else");
  return columns;
}
