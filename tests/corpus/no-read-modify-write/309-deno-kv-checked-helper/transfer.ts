// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Deno.Kv
// shape: cross-file
// source: own
// atomic: already a checked commit that is tried again

import { updateEntry } from "./update-entry.ts";

interface Wallet {
  coins: number;
}

export async function tip(from: string, to: string, coins: number): Promise<void> {
  await updateEntry<Wallet>(["wallet", from], (wallet) => ({ coins: (wallet?.coins ?? 0) - coins }));
  await updateEntry<Wallet>(["wallet", to], (wallet) => ({ coins: (wallet?.coins ?? 0) + coins }));
}
