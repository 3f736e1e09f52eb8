// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: postgres
// shape: same-function
// source: own
// atomic: nothing to fix: for update in begin

import postgres from 'postgres';

const sql = postgres(process.env.DATABASE_URL!);

export async function failJob(id: string) {
  await sql.begin(async (tx) => {
    const [job] = await tx`select retries from jobs where id = ${id} for update`;
    if (!job) return;
    await tx`update jobs set retries = ${job.retries + 1} where id = ${id}`;
  });
}
