import type { Kysely as Client } from 'kysely';

declare const db: Client<{ counters: { id: number; n: number } }>;

export const Kysely = db;
export const Select = db.selectFrom('counters');
export const Update = db.updateTable('counters');
export const Insert = db.insertInto('counters');
export const Delete = db.deleteFrom('counters');
export const TransactionBuilder = db.transaction();
