// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 25
// alt-lines: 27
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: on conflict do update set hits = hits + 1

import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import { counters } from './schema';

interface Env {
  DB: D1Database;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const db = drizzle(env.DB);
    const page = new URL(request.url).pathname;
    const existing = await db.select().from(counters).where(eq(counters.page, page)).get();
    if (existing) {
      await db.update(counters).set({ hits: existing.hits + 1 }).where(eq(counters.page, page));
    } else {
      await db.insert(counters).values({ page, hits: 1 });
    }
    return Response.json({ hits: (existing?.hits ?? 0) + 1 });
  },
};
