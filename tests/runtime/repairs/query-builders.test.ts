import { afterAll } from 'vitest';

import type { Program, Run } from './harness.js';
import { startPostgres } from './postgres-server.js';
import { proveRepairs } from './suite.js';

const server = await startPostgres();
const { url, pool } = server;
await pool.query('CREATE TABLE accounts (id TEXT PRIMARY KEY, balance INTEGER NOT NULL, version INTEGER NOT NULL, log TEXT)');
afterAll(() => server.stop());

const row = async (): Promise<{ balance: number; log: string } | undefined> =>
  (await pool.query<{ balance: number; log: string }>('SELECT balance, log FROM accounts')).rows[0];
const shared = {
  instances: 2,
  writers: 8,
  reset: async (): Promise<void> => {
    await pool.query("DELETE FROM accounts; INSERT INTO accounts VALUES ('a', 0, 0, '')");
  },
  kept: async (): Promise<number> => (await row())?.balance ?? 0,
  snapshot: row,
};
const storedOrTold = async ({ answers }: Run): Promise<number> =>
  ((await row())?.balance ?? 0) + answers.filter((answer) => answer === 'lost').length;
const down = async (): Promise<number> => -((await row())?.balance ?? 0);
const told = `
export const act = () => raise().then(() => 'stored', () => 'lost');
`;

const kysely = (body: string): string => `
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
interface Schema { accounts: { id: string; balance: number; version: number } }
const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: '${url}', max: 5 }) }) });
${body}
export const close = () => db.destroy();
`;
const knex = (body: string): string => `
import knexFactory from 'knex';
const db = knexFactory({ client: 'pg', connection: '${url}', pool: { min: 0, max: 5 } });
${body}
export const close = () => db.destroy();
`;
const drizzle = (body: string): string => `
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { eq } from 'drizzle-orm';
import { Pool } from 'pg';
const accounts = pgTable('accounts', { id: text('id').primaryKey(), balance: integer('balance').notNull(), version: integer('version').notNull(), log: text('log').notNull() });
const pool = new Pool({ connectionString: '${url}', max: 5 });
const db = drizzle(pool);
${body}
export const close = () => pool.end();
`;
const typeorm = (body: string): string => `
import 'reflect-metadata';
import { DataSource, EntitySchema } from 'typeorm';
interface Account { id: string; balance: number; version: number }
const Accounts = new EntitySchema<Account>({
  name: 'Account',
  tableName: 'accounts',
  columns: { id: { type: 'text', primary: true }, balance: { type: 'integer' }, version: { type: 'integer' } },
});
const source = await new DataSource({ type: 'postgres', url: '${url}', entities: [Accounts], poolSize: 5 }).initialize();
const accounts = source.getRepository(Accounts);
${body}
export const close = () => source.destroy();
`;
const sequelize = (body: string): string => `
import { DataTypes, Sequelize } from 'sequelize';
const sequelize = new Sequelize('${url}', { logging: false, pool: { max: 5 } });
const Account = sequelize.define(
  'Account',
  { id: { type: DataTypes.TEXT, primaryKey: true }, balance: DataTypes.INTEGER, version: DataTypes.INTEGER },
  { tableName: 'accounts', timestamps: false },
);
${body}
export const close = () => sequelize.close();
`;

const programs: readonly Program[] = [
  {
    ...shared,
    client: 'Kysely',
    fault: 'a sum',
    code: kysely(`
export async function act() {
  const account = await db.selectFrom('accounts').selectAll().where('id', '=', 'a').executeTakeFirstOrThrow();
  await db.updateTable('accounts').set({ balance: account.balance + 1 }).where('id', '=', 'a').execute();
}`),
  },
  {
    ...shared,
    client: 'Kysely',
    fault: 'a sum in a transaction at default isolation',
    code: kysely(`
export async function act() {
  await db.transaction().execute(async (trx) => {
    const account = await trx.selectFrom('accounts').selectAll().where('id', '=', 'a').executeTakeFirstOrThrow();
    const balance = account.balance * 1 + 1;
    await trx.updateTable('accounts').set({ balance }).where('id', '=', 'a').execute();
  });
}`),
  },
  {
    ...shared,
    client: 'Kysely',
    fault: 'the number of rows is not looked at',
    rule: 'no-unchecked-conflict',
    code: kysely(`
async function raise() {
  const account = await db.selectFrom('accounts').selectAll().where('id', '=', 'a').executeTakeFirstOrThrow();
  await db.updateTable('accounts').set({ balance: account.balance + 1, version: account.version + 1 }).where('id', '=', 'a').where('version', '=', account.version).executeTakeFirst();
}${told}`),
    kept: storedOrTold,
  },
  {
    ...shared,
    client: 'Knex',
    fault: 'a sum',
    code: knex(`
export async function act() {
  const account = await db('accounts').where({ id: 'a' }).first();
  await db('accounts').where({ id: 'a' }).update({ balance: account.balance + 1 });
}`),
  },
  {
    ...shared,
    client: 'Knex',
    fault: 'a sum in a transaction at default isolation',
    code: knex(`
export async function act() {
  await db.transaction(async (trx) => {
    const account = await trx('accounts').where({ id: 'a' }).first();
    const balance = account.balance * 1 + 1;
    await trx('accounts').where({ id: 'a' }).update({ balance });
  });
}`),
  },
  {
    ...shared,
    client: 'Knex',
    fault: 'the number of rows is not looked at',
    rule: 'no-unchecked-conflict',
    code: knex(`
async function raise() {
  const account = await db('accounts').where({ id: 'a' }).first();
  await db('accounts').where({ id: 'a', version: account.version }).update({ balance: account.balance + 1, version: account.version + 1 });
}${told}`),
    kept: storedOrTold,
  },
  {
    ...shared,
    client: 'Drizzle',
    fault: 'a sum',
    code: drizzle(`
export async function act() {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, 'a'));
  await db.update(accounts).set({ balance: account.balance + 1 }).where(eq(accounts.id, 'a'));
}`),
  },
  {
    ...shared,
    client: 'Drizzle',
    fault: 'a sum in a transaction at default isolation',
    code: drizzle(`
export async function act() {
  await db.transaction(async (tx) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, 'a'));
    const balance = account.balance * 1 + 1;
    await tx.update(accounts).set({ balance }).where(eq(accounts.id, 'a'));
  });
}`),
  },
  {
    ...shared,
    client: 'TypeORM',
    fault: 'a sum',
    code: typeorm(`
export async function act() {
  const account = await accounts.findOneByOrFail({ id: 'a' });
  await accounts.update({ id: 'a' }, { balance: account.balance + 1 });
}`),
  },
  {
    ...shared,
    client: 'TypeORM',
    fault: 'the number of rows is not looked at',
    rule: 'no-unchecked-conflict',
    code: typeorm(`
async function raise() {
  const account = await accounts.findOneByOrFail({ id: 'a' });
  await accounts.update({ id: 'a', version: account.version }, { balance: account.balance + 1, version: account.version + 1 });
}${told}`),
    kept: storedOrTold,
  },
  {
    ...shared,
    client: 'Sequelize',
    fault: 'a sum',
    code: sequelize(`
export async function act() {
  const account = await Account.findByPk('a');
  await Account.update({ balance: account.balance + 1 }, { where: { id: 'a' } });
}`),
  },
  {
    ...shared,
    client: 'Kysely',
    fault: 'a sum that shrinks',
    code: kysely(`
export async function act() {
  const account = await db.selectFrom('accounts').selectAll().where('id', '=', 'a').executeTakeFirstOrThrow();
  await db.updateTable('accounts').set({ balance: account.balance - 1 }).where('id', '=', 'a').execute();
}`),
    kept: down,
  },
  {
    ...shared,
    client: 'Knex',
    fault: 'a sum that shrinks',
    code: knex(`
export async function act() {
  const account = await db('accounts').where({ id: 'a' }).first();
  await db('accounts').where({ id: 'a' }).update({ balance: account.balance - 1 });
}`),
    kept: down,
  },
  {
    ...shared,
    client: 'Drizzle',
    fault: 'a sum that shrinks',
    code: drizzle(`
export async function act() {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, 'a'));
  await db.update(accounts).set({ balance: account.balance - 1 }).where(eq(accounts.id, 'a'));
}`),
    kept: down,
  },
  {
    ...shared,
    client: 'Drizzle',
    fault: 'a text that grows',
    code: drizzle(`
export async function act() {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, 'a'));
  await db.update(accounts).set({ log: account.log + 'x' }).where(eq(accounts.id, 'a'));
}`),
    kept: async () => (await row())?.log.length ?? 0,
  },
  {
    ...shared,
    client: 'TypeORM',
    fault: 'a sum that shrinks',
    code: typeorm(`
export async function act() {
  const account = await accounts.findOneByOrFail({ id: 'a' });
  await accounts.update({ id: 'a' }, { balance: account.balance - 1 });
}`),
    kept: down,
  },
  {
    ...shared,
    client: 'TypeORM',
    fault: 'a sum in a transaction at default isolation',
    code: typeorm(`
export async function act() {
  await source.transaction(async (manager) => {
    const account = await manager.findOneOrFail(Accounts, { where: { id: 'a' } });
    await manager.update(Accounts, { id: 'a' }, { balance: account.balance * 1 + 1 });
  });
}`),
  },
  {
    ...shared,
    client: 'TypeORM',
    fault: 'a sum read by a query in a transaction',
    code: typeorm(`
export async function act() {
  await source.transaction(async (manager) => {
    const account = await manager.createQueryBuilder(Accounts, 'a').where('a.id = :id', { id: 'a' }).getOneOrFail();
    const balance = account.balance * 1 + 1;
    await manager.createQueryBuilder().update(Accounts).set({ balance }).where('id = :id', { id: 'a' }).execute();
  });
}`),
  },
  {
    ...shared,
    client: 'TypeORM',
    fault: 'BEGIN on a pool',
    instances: 1,
    rule: 'no-ineffective-guard',
    // All connections are there from the start; a transaction that nobody ends must not keep the others waiting for ever.
    code: typeorm(`
await Promise.all([1, 2, 3, 4, 5].map(() => source.query('SELECT 1')));
export async function act() {
  await source.query('BEGIN');
  const [account] = await source.query('SELECT balance FROM accounts WHERE id = $1 FOR UPDATE', ['a']);
  await source.query('UPDATE accounts SET balance = $1 WHERE id = $2', [account.balance + 1, 'a']);
  await source.query('COMMIT');
}`).replace('poolSize: 5', 'poolSize: 5, extra: { lock_timeout: 1000 }'),
  },
  {
    ...shared,
    client: 'Sequelize',
    fault: 'a sum that shrinks',
    code: sequelize(`
export async function act() {
  const account = await Account.findOne({ where: { id: 'a' } });
  await Account.update({ balance: account.balance - 1 }, { where: { id: 'a' } });
}`),
    kept: down,
  },
  {
    ...shared,
    client: 'Sequelize',
    fault: 'a sum of a record',
    code: sequelize(`
export async function act() {
  const account = await Account.findByPk('a');
  await account.update({ balance: account.balance + 1 });
}`),
  },
  {
    ...shared,
    client: 'Sequelize',
    fault: 'a sum of a record that shrinks',
    code: sequelize(`
export async function act() {
  const account = await Account.findByPk('a');
  await account.update({ balance: account.balance - 1 });
}`),
    kept: down,
  },
  {
    ...shared,
    client: 'Sequelize',
    fault: 'a sum in a transaction at default isolation',
    code: sequelize(`
export async function act() {
  await sequelize.transaction(async (transaction) => {
    const account = await Account.findByPk('a', { transaction });
    await Account.update({ balance: account.balance * 1 + 1 }, { where: { id: 'a' }, transaction });
  });
}`),
  },
];

proveRepairs(programs);
