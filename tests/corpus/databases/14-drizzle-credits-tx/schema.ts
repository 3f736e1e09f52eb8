import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const users = pgTable('users', { id: text('id').primaryKey(), credits: integer('credits').notNull() });
export const usage = pgTable('usage', { userId: text('user_id').notNull(), cost: integer('cost').notNull() });
