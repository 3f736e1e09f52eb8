import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const games = pgTable('games', { id: text('id').primaryKey(), score: integer('score').notNull(), rounds: integer('rounds').notNull() });
