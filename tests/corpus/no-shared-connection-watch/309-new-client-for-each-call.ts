// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: none
// client: @valkey/valkey-glide
// shape: same-function
// source: own
// atomic: nothing to fix: a client for this section alone

import { Batch, GlideClient } from "@valkey/valkey-glide";

const addresses = [{ host: "valkey.internal", port: 6379 }];

export async function addCredit(user: string, cents: number): Promise<number> {
  const client = await GlideClient.createClient({ addresses });
  try {
    for (;;) {
      await client.watch([`credit:${user}`]);
      const credit = Number((await client.get(`credit:${user}`)) ?? 0) + cents;
      const done = await client.exec(new Batch(true).set(`credit:${user}`, String(credit)), true);
      if (done) return credit;
    }
  } finally {
    client.close();
  }
}
