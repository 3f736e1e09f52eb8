// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: postgres
// shape: same-function
// source: own
// atomic: UPDATE agents SET state = state || ${patch}::jsonb

import postgres from "postgres";

const sql = postgres(process.env.DATABASE_URL ?? "");

export async function patchState(agent: string, patch: Record<string, postgres.JSONValue>): Promise<void> {
  const [row] = await sql`SELECT state FROM agents WHERE name = ${agent}`;
  const state = { ...(row?.state ?? {}), ...patch };
  await sql`UPDATE agents SET state = ${sql.json(state)} WHERE name = ${agent}`;
}
