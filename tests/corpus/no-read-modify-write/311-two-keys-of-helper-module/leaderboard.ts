// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: redis (node-redis v6)
// shape: cross-file
// source: own
// atomic: nothing to fix: read from one key, written to another

import { client } from "./connection";
import { archiveKey, seasonKey } from "./keys";

export async function closeSeason(season: number): Promise<void> {
  const board = JSON.parse((await client.get(seasonKey(season))) ?? "{}");
  const ranked = Object.entries(board).sort(([, a], [, b]) => Number(b) - Number(a));
  await client.set(archiveKey(season), JSON.stringify({ season, ranked, closedAt: Date.now() }));
}
