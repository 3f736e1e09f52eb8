// Tasks with a version, and what goes wrong after a conflict.
import pRetry from 'p-retry';
import { Pool } from 'pg';

const pool = new Pool();

/** Zero rows changed means that another agent was faster. Nobody looks. */
export async function rename(id, title) {
  const { rows } = await pool.query('SELECT version FROM tasks WHERE id = $1', [id]);
  await pool.query('UPDATE tasks SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, rows[0].version]);
}

/** The retry sends the notes that were read before the conflict. */
export async function addNote(id, note) {
  const { rows } = await pool.query('SELECT notes FROM tasks WHERE id = $1', [id]);
  const notes = `${rows[0].notes}\n${note}`;
  await pRetry(() => pool.query('UPDATE tasks SET notes = $1 WHERE id = $2', [notes, id]));
}
