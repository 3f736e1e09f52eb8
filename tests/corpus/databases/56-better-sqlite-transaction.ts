// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: better-sqlite3
// shape: same-function
// source: own
// atomic: nothing to fix: synchronous transaction

import Database from 'better-sqlite3';

const db = new Database('app.db');
const select = db.prepare('SELECT value FROM counters WHERE name = ?');
const update = db.prepare('UPDATE counters SET value = ? WHERE name = ?');

export const next = db.transaction((name: string) => {
  const row = select.get(name) as { value: number };
  update.run(row.value + 1, name);
  return row.value + 1;
});
