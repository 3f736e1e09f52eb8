// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: nothing to fix: on conflict do update

import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import { counters } from './schema';

interface Env {
  DB: D1Database;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const db = drizzle(env.DB);
    const page = new URL(request.url).pathname;
    const [row] = await db
      .insert(counters)
      .values({ page, hits: 1 })
      .onConflictDoUpdate({ target: counters.page, set: { hits: sql`${counters.hits} + 1` } })
      .returning();
    return Response.json(row);
  },
};
