// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 17
// alt-lines: 19, 20, 21
// client: ioredis
// shape: class
// source: own
// atomic: {user:<id>}:profile and {user:<id>}:sessions

import { Cluster } from "ioredis";

export class Sessions {
  constructor(private readonly cluster: Cluster) {}

  async open(user: string, sid: string): Promise<void> {
    await this.cluster
      .multi()
      .set(`session:${sid}`, user, "EX", 3600)
      .sadd(`sessions-of:${user}`, sid)
      .exec();
  }
}
