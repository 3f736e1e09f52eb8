// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 17
// alt-lines: 16
// client: @valkey/valkey-glide
// shape: same-function
// source: own
// atomic: {board}:scores and {board}:updated

import { ClusterBatch, GlideClusterClient } from "@valkey/valkey-glide";

const client = await GlideClusterClient.createClient({ addresses: [{ host: "valkey-0", port: 6379 }] });

export async function record(player: string, score: number): Promise<void> {
  const batch = new ClusterBatch(true).zadd("board:scores", { [player]: score }).set("board:updated", new Date().toISOString());
  await client.exec(batch, true);
}
