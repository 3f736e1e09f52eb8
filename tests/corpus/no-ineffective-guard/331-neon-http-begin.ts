// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 16
// alt-lines: 17, 18, 19
// client: @neondatabase/serverless
// shape: same-function
// source: own
// atomic: a Pool and one client, or sql.transaction([...])

import { neon } from "@neondatabase/serverless";

const sql = neon(process.env.DATABASE_URL!);

export async function transfer(from: string, to: string, cents: number): Promise<void> {
  await sql`BEGIN`;
  await sql`UPDATE accounts SET cents = cents - ${cents} WHERE id = ${from}`;
  await sql`UPDATE accounts SET cents = cents + ${cents} WHERE id = ${to}`;
  await sql`COMMIT`;
}
