// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 15
// client: @valkey/valkey-glide
// shape: same-function
// source: own
// atomic: {boot}:schema and {boot}:owner

import { GlideClusterClient } from "@valkey/valkey-glide";

const client = await GlideClusterClient.createClient({ addresses: [{ host: "valkey.internal", port: 6379 }] });

export async function claimBoot(owner: string): Promise<boolean> {
  return client.msetnx({ "boot:schema": "1", "boot:owner": owner });
}
