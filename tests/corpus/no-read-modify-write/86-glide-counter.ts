// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: @valkey/valkey-glide
// shape: class
// source: own
// atomic: client.incrBy(key, n)

import { GlideClient, TimeUnit } from "@valkey/valkey-glide";

export class Window {
  static async open(): Promise<Window> {
    return new Window(await GlideClient.createClient({ addresses: [{ host: "valkey", port: 6379 }] }));
  }

  private constructor(private readonly client: GlideClient) {}

  async used(who: string, n: number): Promise<number> {
    const value = await this.client.get(`used:${who}`);
    const total = (value === null ? 0 : Number(value.toString())) + n;
    await this.client.set(`used:${who}`, String(total), { expiry: { type: TimeUnit.Seconds, count: 60 } });
    return total;
  }
}
