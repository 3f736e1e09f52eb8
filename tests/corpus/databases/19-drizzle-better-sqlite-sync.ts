// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: nothing to fix: synchronous, no gap in one process

import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { jobs } from './schema';

const db = drizzle(new Database('jobs.db'));

export function bumpAttempts(id: string): number {
  const job = db.select().from(jobs).where(eq(jobs.id, id)).get();
  const attempts = (job?.attempts ?? 0) + 1;
  db.update(jobs).set({ attempts }).where(eq(jobs.id, id)).run();
  return attempts;
}
