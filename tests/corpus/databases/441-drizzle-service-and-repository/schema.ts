import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const wallets = pgTable('wallets', {
  userId: text('user_id').primaryKey(),
  coins: integer('coins').notNull().default(0),
  lastPurchase: text('last_purchase'),
});

export type Wallet = typeof wallets.$inferSelect;
