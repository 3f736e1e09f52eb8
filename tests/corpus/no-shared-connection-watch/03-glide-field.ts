// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: report
// lines: 18
// alt-lines: 20
// client: @valkey/valkey-glide
// shape: class
// source: own
// atomic: one client per watched section

import { Batch, type GlideClient } from "@valkey/valkey-glide";

export class Inventory {
  constructor(private readonly client: GlideClient) {}

  async take(item: string): Promise<number> {
    for (let i = 0; i < 10; i++) {
      await this.client.watch([item]);
      const left = Number((await this.client.get(item)) ?? 0) - 1;
      const replies = await this.client.exec(new Batch(true).set(item, String(left)), true);
      if (replies !== null) return left;
    }
    throw new Error("contended");
  }
}
