// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 17
// client: Deno KV
// shape: class
// source: own
// atomic: look at ok

export class Counters {
  constructor(private readonly kv: Deno.Kv) {}

  async add(name: string, n: number): Promise<number> {
    const key = ["counter", name];
    const entry = await this.kv.get<number>(key);
    const next = (entry.value ?? 0) + n;
    await this.kv.atomic().check(entry).set(key, next).commit();
    return next;
  }
}
