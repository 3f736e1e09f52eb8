// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 21
// client: @vercel/kv + async-mutex
// shape: class
// source: own
// atomic: move the get into runExclusive

import { kv } from "@vercel/kv";
import { Mutex } from "async-mutex";

export class Credits {
  private readonly mutex = new Mutex();

  async spend(user: string, n: number): Promise<number> {
    const key = `credits:${user}`;
    const credits = (await kv.get<number>(key)) ?? 0;
    if (credits < n) throw new Error("not enough credits");
    const left = credits - n;
    await this.mutex.runExclusive(() => kv.set(key, left));
    return left;
  }
}
