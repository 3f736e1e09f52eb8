import { afterAll } from 'vitest';

import type { Program } from './harness.js';
import { NeonFront } from './neon-front.js';
import { startPostgres } from './postgres-server.js';
import { proveRepairs } from './suite.js';

/* The same faults in SQL, for each driver of PostgreSQL. */

const server = await startPostgres();
const { url, pool } = server;
const front = await NeonFront.start(server.port);
await pool.query('CREATE TABLE accounts (id TEXT PRIMARY KEY, balance INTEGER NOT NULL, log TEXT NOT NULL)');
afterAll(async () => {
  await front.stop();
  await server.stop();
});

interface Account {
  readonly balance: number;
  readonly log: string;
}

const row = async (): Promise<Account> => {
  const [first] = (await pool.query<Account>('SELECT balance, log FROM accounts')).rows;
  if (!first) throw new Error('no account');
  return first;
};

/** How a driver says what the programs need. */
interface Driver {
  readonly client: string;
  readonly opened: (body: string) => string;
  readonly read: (field: string, by?: string) => string;
  readonly write: (field: string, value: string, by?: string) => string;
  /** runs a body on one connection, `connection`, within a transaction */
  readonly transaction: (body: string) => string;
}

const pooled = (client: string, imports: string, options: string): Driver => ({
  client,
  opened: (body) => `
${imports}
const pool = new Pool({ connectionString: '${url}', max: 5${options} });
${body}
export const close = () => pool.end();
`,
  read: (field, by = 'pool') => `const { rows: [account] } = await ${by}.query('SELECT ${field} FROM accounts WHERE id = $1', ['a']);`,
  write: (field, value, by = 'pool') => `await ${by}.query('UPDATE accounts SET ${field} = $1 WHERE id = $2', [${value}, 'a']);`,
  transaction: (body) => `const connection = await pool.connect();
  await connection.query('BEGIN');
  ${body}
  await connection.query('COMMIT');
  connection.release();`,
});

const drivers: readonly Driver[] = [
  pooled('node-postgres', "import { Pool } from 'pg';", ''),
  pooled(
    'Neon',
    `import { neonConfig, Pool } from '@neondatabase/serverless';
import { WebSocket } from 'ws';
Object.assign(neonConfig, { webSocketConstructor: WebSocket, wsProxy: () => '${front.address}', useSecureWebSocket: false, pipelineConnect: false, pipelineTLS: false });`,
    '',
  ),
  {
    client: 'Postgres.js',
    opened: (body) => `
import postgres from 'postgres';
const sql = postgres('${url}', { max: 5 });
${body}
export const close = () => sql.end();
`,
    read: (field, by = 'sql') => `const [account] = await ${by}\`SELECT ${field} FROM accounts WHERE id = \${'a'}\`;`,
    write: (field, value, by = 'sql') => `await ${by}\`UPDATE accounts SET ${field} = \${${value}} WHERE id = \${'a'}\`;`,
    transaction: (body) => `await sql.begin(async (connection) => {
    ${body}
  });`,
  },
];

const programs = drivers.flatMap(({ client, opened, read, write, transaction }): Program[] => {
  const program = (fault: string, body: string, kept: (account: Account) => number): Program => ({
    client,
    fault,
    instances: 2,
    writers: 8,
    code: opened(`export async function act() {
  ${body}
}`),
    reset: async () => {
      await pool.query("DELETE FROM accounts; INSERT INTO accounts VALUES ('a', 0, '')");
    },
    kept: async () => kept(await row()),
    snapshot: row,
  });
  return [
    program('a sum that grows', `${read('balance')}\n  ${write('balance', 'account.balance + 1')}`, ({ balance }) => balance),
    program('a sum that shrinks', `${read('balance')}\n  ${write('balance', 'account.balance - 1')}`, ({ balance }) => -balance),
    program('a text that grows', `${read('log')}\n  ${write('log', "account.log + 'x'")}`, ({ log }) => log.length),
    program(
      'a computed sum in a transaction',
      transaction(`${read('balance', 'connection')}
  const next = account.balance * 1 + 1;
  ${write('balance', 'next', 'connection')}`),
      ({ balance }) => balance,
    ),
  ];
});

const onPool: Program = {
  client: 'Neon',
  fault: 'BEGIN on a pool',
  writers: 8,
  rule: 'no-ineffective-guard',
  code: (drivers[1] as Driver)
    .opened(
      `await Promise.all([1, 2, 3, 4, 5].map(() => pool.query('SELECT 1')));
export async function act() {
  await pool.query('BEGIN');
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = $1 FOR UPDATE', ['a']);
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = $2', [rows[0].balance + 1, 'a']);
  await pool.query('COMMIT');
}`,
    )
    .replace('max: 5', 'max: 5, lock_timeout: 1000'),
  reset: async () => {
    await pool.query("DELETE FROM accounts; INSERT INTO accounts VALUES ('a', 0, '')");
  },
  kept: async () => (await row()).balance,
};

proveRepairs([...programs, onPool]);
