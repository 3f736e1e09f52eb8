// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// alt-lines: 23
// client: Deno KV
// shape: same-function
// source: own
// atomic: .check(entry) before the two sets, in a loop until ok
// note: atomic() joins the two sets but nothing compares the balance that was read

interface Wallet {
  coins: number;
}

export async function reward(kv: Deno.Kv, player: string, quest: string, coins: number): Promise<void> {
  const key = ["wallets", player];
  const entry = await kv.get<Wallet>(key);
  const wallet = entry.value ?? { coins: 0 };
  wallet.coins += coins;
  await kv
    .atomic()
    .set(key, wallet)
    .set(["rewards", player, quest], { coins, at: Date.now() })
    .commit();
}
