// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 15
// alt-lines: 19, 21
// client: keyv + p-queue
// shape: class
// source: own
// atomic: new PQueue({ concurrency: 1 })

import Keyv from "keyv";
import PQueue from "p-queue";

export class Metrics {
  private readonly queue = new PQueue({ concurrency: 4 });
  private readonly totals = new Keyv<number>("redis://localhost:6379");

  count(name: string, by = 1): Promise<void> {
    return this.queue.add(async () => {
      const total = (await this.totals.get(name)) ?? 0;
      await this.totals.set(name, total + by);
    });
  }
}
