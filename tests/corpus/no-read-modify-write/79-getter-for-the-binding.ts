// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 24
// client: @cloudflare/workers-types (Workers KV)
// shape: class
// source: own
// atomic: a Durable Object for the counter

interface Env {
  FLAGS: KVNamespace;
}

export class Rollout {
  constructor(private readonly env: Env) {}

  private get kv(): KVNamespace {
    return this.env.FLAGS;
  }

  async widen(flag: string, by: number): Promise<number> {
    const { percent = 0, ...rest } = (await this.kv.get<{ percent?: number }>(`flag/${flag}`, { type: "json" })) ?? {};
    const widened = Math.min(100, percent + by);
    await this.kv.put(`flag/${flag}`, JSON.stringify({ ...rest, percent: widened }));
    return widened;
  }
}
