import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll } from 'vitest';

import type { Program } from '../repairs/harness.js';
import { proveRepairs } from '../repairs/suite.js';

/* SQLite with statements that wait, as better-sqlite3 has them. libsql, which stands under that name here, has the same interface ready built. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'repairs-sqlite-'));
const file = path.join(folder, 'accounts.db');
const db = new Database(file);
db.exec('CREATE TABLE accounts (id TEXT PRIMARY KEY, balance INTEGER NOT NULL, log TEXT NOT NULL)');
afterAll(async () => {
  db.close();
  await rm(folder, { recursive: true, force: true });
});

const row = (): { balance: number; log: string } => {
  const { balance, log } = db.prepare('SELECT balance, log FROM accounts').get() as { balance: number; log: string };
  return { balance, log };
};

proveRepairs(
  (
    [
      ['a sum', 'balance', '+', 'number = await known(1)'],
      ['a sum that shrinks', 'balance', '-', 'number = await known(1)'],
      ['a text that grows', 'log', '+', "string = await known('x')"],
    ] as const
  ).map(([fault, field, operator, by]): Program => ({
    client: 'SQLite',
    fault,
    code: `
import Database from 'better-sqlite3';
const db = new Database(${JSON.stringify(file)});
const known = async <T>(value: T) => value;
export async function act() {
  const account = db.prepare('SELECT ${field} FROM accounts WHERE id = ?').get('a') as any;
  const by: ${by};
  db.prepare('UPDATE accounts SET ${field} = ? WHERE id = ?').run(account.${field} ${operator} by, 'a');
}
export const close = () => void db.close();
`,
    reset: () => Promise.resolve(void db.exec("DELETE FROM accounts; INSERT INTO accounts VALUES ('a', 0, '')")),
    kept: () => Math.abs(row().balance) + row().log.length,
    snapshot: () => Promise.resolve(row()),
  })),
);
