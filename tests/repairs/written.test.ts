import { expect, test } from 'vitest';

import { lint } from './suggestions.js';

const pool = "import { Pool } from 'pg';\nconst pool = new Pool();";
const log = (parameter: string): string => `${pool}
export async function add(${parameter}) {
  const { rows } = await pool.query('SELECT log FROM notes WHERE id = $1', ['a']);
  await pool.query('UPDATE notes SET log = $1 WHERE id = $2', [rows[0].log + part, 'a']);
}`;
const sequelize = (write: string): string => `
import { Sequelize } from 'sequelize';
const Account = new Sequelize('url').define('Account', {});
export async function add(transaction: object) {
  const account = await Account.findOne({ where: { id: 'a' } });
  ${write}
}`;

/** What a suggestion writes, in cases where a near miss is easy. */
const cases: readonly (readonly [name: string, code: string, written: string])[] = [
  ['a text is appended', log('part: string'), 'log = log || $1'],
  ['a number is added', log('part: number'), 'log = log + $1'],
  [
    'a text that a tag is handed stays a value',
    `import { drizzle } from 'drizzle-orm/node-postgres';
import { eq } from 'drizzle-orm';
import { notes } from './schema.js';
const db = drizzle('url');
export async function add() {
  const [note] = await db.select().from(notes).where(eq(notes.id, 'a'));
  await db.update(notes).set({ log: note.log + 'x' }).where(eq(notes.id, 'a'));
}`,
    "sql`${notes.log} || ${'x'}`",
  ],
  [
    'a call of Sequelize that sets one field',
    sequelize("await Account.update({ n: account.n + 1 }, { where: { id: 'a' } });"),
    "Account.increment('n', { by: 1, where: { id: 'a' } })",
  ],
  [
    'a call with more options stays',
    sequelize("await Account.update({ n: account.n + 1 }, { where: { id: 'a' }, transaction });"),
    "Account.update({ n: account.n + 1 }, { where: { id: 'a' }, transaction })",
  ],
  [
    'a record that is used afterwards stays',
    sequelize('await account.update({ n: account.n + 1 });\n  console.log(account.n);'),
    'account.update({ n: account.n + 1 })',
  ],
  [
    'functions that wait give way to functions that wait',
    `import fs from 'fs-extra';
export async function add(path: string, part: Promise<string>) {
  const text = fs.readFileSync(path, 'utf8');
  const more = await part;
  fs.writeFileSync(path, text + more);
}`,
    'fs.appendFileSync(path, more)',
  ],
  [
    'what a form needs is imported',
    `import { GlideClient } from '@valkey/valkey-glide';
const client = await GlideClient.createClient({ addresses: [{ host: 'a' }] });
export async function lock(key: string) {
  const taken = await client.set(key, 'me', { conditionalSet: 'onlyIfDoesNotExist' });
  if (taken === 'OK') {
    await client.expire(key, 30);
  }
}`,
    "import { GlideClient, TimeUnit } from '@valkey/valkey-glide'",
  ],
];

test.each(cases)('%s', (_, code, written) => {
  const [suggestion] = lint(code).suggestions;
  expect(suggestion?.output).toContain(written);
});
