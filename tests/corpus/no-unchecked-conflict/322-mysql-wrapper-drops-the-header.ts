// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 22
// alt-lines: 16
// client: mysql2/promise
// shape: helpers
// source: own
// atomic: affectedRows is 0 after a conflict

import mysql from "mysql2/promise";

const pool = mysql.createPool(process.env.DATABASE_URL ?? "");

async function run(sql: string, values: unknown[]): Promise<void> {
  await pool.execute(sql, values as never[]);
}

export async function appendNote(id: number, line: string): Promise<void> {
  const [rows] = await pool.query("SELECT text, version FROM notes WHERE id = ?", [id]);
  const note = (rows as { text: string; version: number }[])[0];
  await run("UPDATE notes SET text = ?, version = version + 1 WHERE id = ? AND version = ?", [note.text + line, id, note.version]);
}
