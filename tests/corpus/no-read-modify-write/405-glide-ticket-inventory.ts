// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 31
// client: @valkey/valkey-glide
// shape: class
// source: own
// atomic: decrBy and compensate below zero, or a script

import { GlideClient } from '@valkey/valkey-glide';

export class SoldOutError extends Error {}

export class TicketInventory {
  private constructor(private readonly client: GlideClient) {}

  static async connect(host: string): Promise<TicketInventory> {
    const client = await GlideClient.createClient({ addresses: [{ host, port: 6379 }] });
    return new TicketInventory(client);
  }

  async available(event: string): Promise<number> {
    const value = await this.client.get(`tickets:${event}`);
    return value === null ? 0 : Number(value);
  }

  async reserve(event: string, count: number): Promise<number> {
    const left = await this.available(event);
    if (left < count) throw new SoldOutError(event);
    const remaining = left - count;
    await this.client.set(`tickets:${event}`, String(remaining));
    return remaining;
  }
}
