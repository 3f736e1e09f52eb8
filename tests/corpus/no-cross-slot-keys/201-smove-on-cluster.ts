// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 16, 20
// client: ioredis
// shape: class
// source: own
// atomic: one hash tag for both

import { Cluster } from "ioredis";

export class Board {
  private readonly cluster = new Cluster([{ host: "r1", port: 7000 }]);

  move(task: string, from: "todo" | "doing", to: "doing" | "done"): Promise<number> {
    return this.cluster.smove(`board:${from}`, `board:${to}`, task);
  }

  start(task: string): Promise<number> {
    return this.cluster.smove("board:todo", "board:doing", task);
  }
}
