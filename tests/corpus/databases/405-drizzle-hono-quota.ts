// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 35
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: set used to sql`${quotas.used} + ${tokens}` with the limit in the where

import { Hono } from 'hono';
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';

const quotas = pgTable('quotas', {
  userId: text('user_id').primaryKey(),
  month: text('month').notNull(),
  used: integer('used').notNull().default(0),
  allowance: integer('allowance').notNull(),
});

const db = drizzle(process.env.DATABASE_URL!);
const app = new Hono<{ Variables: { userId: string } }>();

app.post('/usage', async (c) => {
  const { tokens } = await c.req.json<{ tokens: number }>();
  const month = new Date().toISOString().slice(0, 7);
  const [quota] = await db
    .select()
    .from(quotas)
    .where(and(eq(quotas.userId, c.get('userId')), eq(quotas.month, month)))
    .limit(1);
  if (!quota) return c.json({ error: 'no plan' }, 404);
  if (quota.used + tokens > quota.allowance) return c.json({ error: 'quota exceeded' }, 429);
  await db
    .update(quotas)
    .set({ used: quota.used + tokens })
    .where(and(eq(quotas.userId, c.get('userId')), eq(quotas.month, month)));
  return c.json({ used: quota.used + tokens });
});

export default app;
