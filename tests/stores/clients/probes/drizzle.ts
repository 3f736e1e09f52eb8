import { drizzle as node } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { drizzle as sqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as mysql } from 'drizzle-orm/mysql2';
import type { DrizzleD1Database } from 'drizzle-orm/d1';
import { eq } from 'drizzle-orm';
import { int, mysqlTable } from 'drizzle-orm/mysql-core';
import { integer, pgTable } from 'drizzle-orm/pg-core';
import { integer as number, sqliteTable } from 'drizzle-orm/sqlite-core';

const counters = pgTable('counters', { id: integer().primaryKey(), n: integer().notNull() });
const rows = sqliteTable('rows', { id: number().primaryKey(), n: number().notNull() });
const cells = mysqlTable('cells', { id: int().primaryKey(), n: int().notNull() });

export const drizzle = node;
export declare const Database: NodePgDatabase<{ counters: typeof counters }>;
export declare const Database2: DrizzleD1Database<{ rows: typeof rows }>;
export const DatabaseQuery = Database.query;
export const DatabaseTable = Database.query.counters;
export const SyncDatabase = sqlite('', { schema: { rows } });
export const SyncDatabaseTable = SyncDatabase.query.rows;
const mysqlDatabase = mysql('');

export const Select = Database.select();
export const Select2 = Database.select().from(counters);
export const Select3 = SyncDatabase.select().from(rows);
export const Update = Database.update(counters);
export const Update2 = Database.update(counters).set({ n: 1 });
export const Update3 = SyncDatabase.update(rows).set({ n: 1 }).where(eq(rows.id, 1));
export const Insert = Database.insert(counters);
export const Insert2 = Database.insert(counters).values({ id: 1, n: 1 });
export const Insert3 = SyncDatabase.insert(rows).values({ id: 1, n: 1 });
export const Insert4 = mysqlDatabase.insert(cells);
export const Insert5 = mysqlDatabase.insert(cells).values({ id: 1, n: 1 });
export const Delete = Database.delete(counters);
export const Delete2 = SyncDatabase.delete(rows);
export const Delete3 = mysqlDatabase.delete(cells);
