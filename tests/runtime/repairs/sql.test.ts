import path from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll } from 'vitest';

import type { Program, Run } from './harness.js';
import { startPostgres } from './postgres-server.js';
import { proveRepairs } from './suite.js';

const server = await startPostgres();
const { url, pool, folder } = server;
await pool.query('CREATE TABLE accounts (id TEXT PRIMARY KEY, balance INTEGER NOT NULL, tags JSONB NOT NULL, version INTEGER NOT NULL)');

const file = `file:${path.join(folder, 'libsql.db')}`;
const sqlite = createClient({ url: file });
await sqlite.execute('CREATE TABLE accounts (id TEXT PRIMARY KEY, balance INTEGER NOT NULL, log TEXT NOT NULL)');

afterAll(async () => {
  sqlite.close();
  await server.stop();
});

const row = async (): Promise<{ balance: number; tags: string[] }> => {
  const { rows } = await pool.query<{ balance: number; tags: string[] }>("SELECT balance, tags FROM accounts WHERE id = 'a'");
  const [first] = rows;
  if (!first) throw new Error('no account');
  return first;
};
const resetPostgres = async (): Promise<void> => {
  await pool.query("DELETE FROM accounts; INSERT INTO accounts VALUES ('a', 0, '[]', 0)");
};
const pg = (body: string): string => `
import { Pool } from 'pg';
const pool = new Pool({ connectionString: '${url}', max: 5 });
${body}
export const close = () => pool.end();
`;

/** Writers whose change is stored, and those that were told that theirs is not. */
const storedOrTold = async ({ answers }: Run): Promise<number> =>
  (await row()).balance + answers.filter((answer) => answer === 'lost').length;

const programs: readonly Program[] = [
  {
    client: 'node-postgres',
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
    client: 'node-postgres',
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
    client: 'node-postgres',
    fault: 'a retry with a new version and the old balance',
    instances: 2,
    rule: 'no-stale-retry',
    code: pg(`
export async function act() {
  const { rows } = await pool.query('SELECT balance, version FROM accounts WHERE id = $1', ['a']);
  const balance = rows[0].balance + 1;
  let version = rows[0].version;
  for (let attempt = 0; attempt < 100; attempt++) {
    const done = await pool.query('UPDATE accounts SET balance = $1, version = version + 1 WHERE id = $2 AND version = $3', [balance, 'a', version]);
    if (done.rowCount === 1) return;
    version = (await pool.query('SELECT version FROM accounts WHERE id = $1', ['a'])).rows[0].version;
  }
  throw new Error('too much contention');
}`),
    reset: resetPostgres,
    kept: async () => (await row()).balance,
  },
  {
    client: 'node-postgres',
    fault: 'the number of rows is not looked at',
    instances: 2,
    rule: 'no-unchecked-conflict',
    code: pg(`
async function raise() {
  const { rows } = await pool.query('SELECT balance, version FROM accounts WHERE id = $1', ['a']);
  await pool.query('UPDATE accounts SET balance = $1, version = version + 1 WHERE id = $2 AND version = $3', [rows[0].balance + 1, 'a', rows[0].version]);
}
export const act = () => raise().then(() => 'stored', () => 'lost');`),
    reset: resetPostgres,
    kept: storedOrTold,
  },
  {
    client: 'node-postgres',
    fault: 'BEGIN on a pool',
    writers: 8,
    rule: 'no-ineffective-guard',
    // All connections are there from the start; a transaction that nobody ends must not keep the others waiting for ever.
    code: `
import { Pool } from 'pg';
const pool = new Pool({ connectionString: '${url}', max: 5, lock_timeout: 1000 });
await Promise.all([1, 2, 3, 4, 5].map(() => pool.query('SELECT 1')));
export async function act() {
  await pool.query('BEGIN');
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = $1 FOR UPDATE', ['a']);
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = $2', [rows[0].balance + 1, 'a']);
  await pool.query('COMMIT');
}
export const close = () => pool.end();
`,
    reset: resetPostgres,
    kept: async () => (await row()).balance,
  },
  {
    client: 'Postgres.js',
    fault: 'a sum',
    instances: 2,
    code: `
import postgres from 'postgres';
const sql = postgres('${url}', { max: 5 });
export async function act() {
  const [account] = await sql\`SELECT balance FROM accounts WHERE id = \${'a'}\`;
  const balance = account.balance + 1;
  await sql\`UPDATE accounts SET balance = \${balance} WHERE id = \${'a'}\`;
}
export const close = () => sql.end();
`,
    reset: resetPostgres,
    kept: async () => (await row()).balance,
    snapshot: row,
  },
  {
    client: 'Postgres.js',
    fault: 'the number of rows is not looked at',
    instances: 2,
    rule: 'no-unchecked-conflict',
    code: `
import postgres from 'postgres';
const sql = postgres('${url}', { max: 5 });
async function raise() {
  const [account] = await sql\`SELECT balance, version FROM accounts WHERE id = \${'a'}\`;
  await sql\`UPDATE accounts SET balance = \${account.balance + 1}, version = version + 1 WHERE id = \${'a'} AND version = \${account.version}\`;
}
export const act = () => raise().then(() => 'stored', () => 'lost');
export const close = () => sql.end();
`,
    reset: resetPostgres,
    kept: storedOrTold,
  },
  ...(
    [
      ['a sum', 'balance', '+ 1'],
      ['a sum that shrinks', 'balance', '- 1'],
      ['a text that grows', 'log', "+ 'x'"],
    ] as const
  ).map(([fault, field, change]): Program => ({
    client: 'libSQL',
    fault,
    code: `
import { createClient } from '@libsql/client';
const db = createClient({ url: '${file}' });
export async function act() {
  const { rows } = await db.execute({ sql: 'SELECT ${field} FROM accounts WHERE id = ?', args: ['a'] });
  await db.execute({ sql: 'UPDATE accounts SET ${field} = ? WHERE id = ?', args: [rows[0].${field} ${change}, 'a'] });
}
export const close = () => db.close();
`,
    reset: async () => {
      await sqlite.executeMultiple("DELETE FROM accounts; INSERT INTO accounts VALUES ('a', 0, '')");
    },
    kept: async () => {
      const [account] = (await sqlite.execute('SELECT balance, log FROM accounts')).rows;
      return Math.abs(Number(account?.['balance'])) + String(account?.['log']).length;
    },
    snapshot: async () => (await sqlite.execute('SELECT * FROM accounts')).rows.map((each) => ({ ...each })),
  })),
];

proveRepairs(programs);
