// The loser of a race is told, and begins again with what is stored now.
import pRetry from 'p-retry';
import { Pool } from 'pg';

const pool = new Pool();

export async function rename(id, title) {
  const { rows } = await pool.query('SELECT version FROM tasks WHERE id = $1', [id]);
  const text = 'UPDATE tasks SET title = $1, version = version + 1 WHERE id = $2 AND version = $3';
  const { rowCount } = await pool.query(text, [title, id, rows[0].version]);
  if (rowCount === 0) throw new Error(`task ${id} was changed by another agent`);
}

export async function addNote(id, note) {
  await pRetry(() => pool.query("UPDATE tasks SET notes = notes || E'\\n' || $1 WHERE id = $2", [note, id]));
}
