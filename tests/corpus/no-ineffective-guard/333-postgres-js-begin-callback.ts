// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: postgres
// shape: same-function
// source: own
// atomic: already one connection for the transaction

import postgres from "postgres";

const sql = postgres(process.env.DATABASE_URL!);

export async function settle(id: string, cents: number): Promise<void> {
  await sql.begin(async (tx) => {
    const [wallet] = await tx`SELECT cents FROM wallets WHERE id = ${id} FOR UPDATE`;
    await tx`UPDATE wallets SET cents = ${wallet.cents - cents} WHERE id = ${id}`;
  });
}
