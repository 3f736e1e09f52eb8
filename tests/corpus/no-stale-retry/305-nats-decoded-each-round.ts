// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: nats (KV)
// shape: same-function
// source: own
// atomic: already decodes the entry in each round

import { connect, JSONCodec } from "nats";

const nc = await connect({ servers: "nats://localhost:4222" });
const kv = await nc.jetstream().views.kv("leaderboard");
const codec = JSONCodec<Record<string, number>>();

export async function addScore(game: string, player: string, points: number): Promise<void> {
  let left = 5;
  while (left-- > 0) {
    const entry = await kv.get(game);
    if (!entry) throw new Error(`no game ${game}`);
    const scores = codec.decode(entry.value);
    const next = { ...scores, [player]: (scores[player] ?? 0) + points };
    try {
      await kv.update(game, codec.encode(next), entry.revision);
      return;
    } catch (err) {
      if (left === 0) throw err;
    }
  }
}
