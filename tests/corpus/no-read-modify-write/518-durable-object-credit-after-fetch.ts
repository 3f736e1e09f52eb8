// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 29
// client: Cloudflare Durable Objects
// shape: class
// source: own
// atomic: read the balance again after the fetch

import { DurableObject } from 'cloudflare:workers';

interface Env {
  BILLING_URL: string;
}

export class Wallet extends DurableObject<Env> {
  async balance(): Promise<number> {
    return (await this.ctx.storage.get<number>('balance')) ?? 0;
  }

  async spend(cents: number, reason: string): Promise<number> {
    const balance = await this.balance();
    if (balance < cents) throw new Error('not enough');
    const res = await fetch(`${this.env.BILLING_URL}/charges`, {
      method: 'POST',
      body: JSON.stringify({ cents, reason, wallet: this.ctx.id.toString() }),
    });
    if (!res.ok) throw new Error(`billing said ${res.status}`);
    await this.ctx.storage.put('balance', balance - cents);
    return balance - cents;
  }

  async topUp(cents: number): Promise<number> {
    const next = (await this.balance()) + cents;
    await this.ctx.storage.put('balance', next);
    return next;
  }
}
