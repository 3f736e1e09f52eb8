// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 23
// client: node:fs/promises, async-mutex
// shape: class
// source: own
// atomic: read inside the lock too

import { Mutex } from "async-mutex";
import fs from "node:fs/promises";

export class Inventory {
  private readonly lock = new Mutex();

  private load = async (): Promise<Record<string, number>> => JSON.parse(await fs.readFile("inventory.json", "utf8"));

  async take(sku: string, n: number): Promise<number> {
    const items = await this.load();
    const left = (items[sku] ?? 0) - n;
    if (left < 0) throw new RangeError("out of stock");
    items[sku] = left;
    await this.lock.runExclusive(() => fs.writeFile("inventory.json", JSON.stringify(items)));
    return left;
  }
}
