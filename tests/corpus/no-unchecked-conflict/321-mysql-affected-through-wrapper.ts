// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: mysql2/promise
// shape: helpers
// source: own
// atomic: already checks affectedRows in the wrapper

import mysql, { type ResultSetHeader } from "mysql2/promise";

const pool = mysql.createPool(process.env.DATABASE_URL ?? "");

async function changeOne(sql: string, values: unknown[]): Promise<void> {
  const [{ affectedRows }] = await pool.execute<ResultSetHeader>(sql, values as never[]);
  if (affectedRows !== 1) throw Object.assign(new Error("edit conflict"), { status: 409 });
}

export async function editNote(id: number, text: string, version: number): Promise<void> {
  await changeOne("UPDATE notes SET text = ?, version = version + 1 WHERE id = ? AND version = ?", [text, id, version]);
}
