// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: postgres
// shape: same-function
// source: own
// atomic: set retries = retries + 1

import postgres from 'postgres';

const sql = postgres(process.env.DATABASE_URL!);

export async function failJob(id: string, reason: string) {
  const [job] = await sql`select retries, max_retries from jobs where id = ${id}`;
  if (!job) return;
  const retries = job.retries + 1;
  const state = retries >= job.max_retries ? 'dead' : 'queued';
  await sql`update jobs set retries = ${retries}, state = ${state}, error = ${reason} where id = ${id}`;
}
