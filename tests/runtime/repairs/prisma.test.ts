import { afterAll } from 'vitest';

import type { Program, Run } from './harness.js';
import { startPostgres } from './postgres-server.js';
import { generatePrismaClient } from './prisma-client.js';
import { proveRepairs } from './suite.js';

generatePrismaClient();
const server = await startPostgres();
const { url, pool } = server;
await pool.query(
  'CREATE TABLE accounts (id TEXT PRIMARY KEY, email TEXT NOT NULL, balance INTEGER NOT NULL, version INTEGER NOT NULL, tags TEXT[] NOT NULL)',
);
afterAll(() => server.stop());

interface Account {
  readonly balance: number;
  readonly tags: readonly string[];
}

const row = async (): Promise<Account> => {
  const [first] = (await pool.query<Account>("SELECT balance, tags FROM accounts WHERE id = 'a'")).rows;
  if (!first) throw new Error('no account');
  return first;
};
const balance = async (): Promise<number> => (await row()).balance;

const program = (fault: string, body: string, more: Partial<Program> = {}): Program => ({
  client: 'Prisma',
  fault,
  instances: 2,
  code: `
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../.prisma/index.js';
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: '${url}', max: 5 }) });
${body}
export const close = () => prisma.$disconnect();
`,
  reset: async () => {
    await pool.query("DELETE FROM accounts; INSERT INTO accounts VALUES ('a', '', 0, 0, '{}')");
  },
  kept: balance,
  snapshot: row,
  ...more,
});

const read = "const account = await prisma.account.findUniqueOrThrow({ where: { id: 'a' } });";

proveRepairs([
  program(
    'a sum',
    `export async function act() {
  ${read}
  await prisma.account.update({ where: { id: 'a' }, data: { balance: account.balance + 1 } });
}`,
  ),
  program(
    'a sum in a transaction at default isolation',
    `export async function act() {
  await prisma.$transaction(async (tx) => {
    const account = await tx.account.findUniqueOrThrow({ where: { id: 'a' } });
    await tx.account.update({ where: { id: 'a' }, data: { balance: account.balance + 1 } });
  });
}`,
    { writers: 8 },
  ),
  program(
    'a stock that goes down',
    `export async function act() {
  ${read}
  await prisma.account.update({ where: { id: 'a' }, data: { balance: account.balance - 1 } });
}`,
    { kept: async () => -(await balance()) },
  ),
  program(
    'a list',
    `export async function act(writer: number) {
  ${read}
  await prisma.account.update({ where: { id: 'a' }, data: { tags: [...account.tags, 'w' + writer] } });
}`,
    { kept: async () => (await row()).tags.length },
  ),
  program(
    'find, then create',
    `export async function act(writer: number) {
  const known = await prisma.account.findFirst({ where: { email: 'mine' } });
  if (known) return false;
  await prisma.account.create({ data: { id: 'w' + writer, email: 'mine', balance: 0, version: 0, tags: [] } });
  return true;
}`,
    { kept: ({ answers }: Run) => answers.filter((answer) => answer === false).length + 1 },
  ),
  program(
    'the count of updateMany is not looked at',
    `async function raise() {
  ${read}
  const data = { balance: account.balance + 1, version: account.version + 1 };
  await prisma.account.updateMany({ where: { id: 'a', version: account.version }, data });
}
export const act = () => raise().then(() => 'stored', () => 'lost');`,
    {
      rule: 'no-unchecked-conflict',
      kept: async ({ answers }: Run) => (await balance()) + answers.filter((answer) => answer === 'lost').length,
    },
  ),
  program(
    'a retry with a new version and the old balance',
    `export async function act() {
  ${read}
  const balance = account.balance + 1;
  let version = account.version;
  for (let attempt = 0; attempt < 100; attempt++) {
    const { count } = await prisma.account.updateMany({ where: { id: 'a', version }, data: { balance, version: { increment: 1 } } });
    if (count === 1) return;
    version = (await prisma.account.findUniqueOrThrow({ where: { id: 'a' } })).version;
  }
  throw new Error('too much contention');
}`,
    { rule: 'no-stale-retry', writers: 8 },
  ),
]);
