// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 24
// client: nats (KV)
// shape: same-function
// source: own
// atomic: decode and add in each round
// note: only the revision is refreshed, so the scores of the other writer are overwritten

import { connect, JSONCodec } from "nats";

const nc = await connect({ servers: "nats://localhost:4222" });
const kv = await nc.jetstream().views.kv("leaderboard");
const codec = JSONCodec<Record<string, number>>();

export async function addScore(game: string, player: string, points: number): Promise<void> {
  let entry = await kv.get(game);
  if (!entry) throw new Error(`no game ${game}`);
  const scores = codec.decode(entry.value);
  scores[player] = (scores[player] ?? 0) + points;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await kv.update(game, codec.encode(scores), entry.revision);
      return;
    } catch (err) {
      console.debug("revision moved on", err);
      entry = (await kv.get(game)) ?? entry;
    }
  }
  throw new Error("leaderboard is contended");
}
