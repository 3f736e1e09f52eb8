// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Cloudflare Durable Objects
// shape: class
// source: own
// atomic: nothing to fix: blockConcurrencyWhile around the fetch, and a transaction

import { DurableObject } from 'cloudflare:workers';

interface Env {
  OAUTH_URL: string;
}

interface Tokens {
  access: string;
  refresh: string;
  generation: number;
}

export class TokenKeeper extends DurableObject<Env> {
  async refreshed(): Promise<string> {
    return this.ctx.blockConcurrencyWhile(async () => {
      const tokens = await this.ctx.storage.get<Tokens>('tokens');
      if (!tokens) throw new Error('not signed in');
      const res = await fetch(this.env.OAUTH_URL, { method: 'POST', body: tokens.refresh });
      const { access, refresh } = (await res.json()) as { access: string; refresh: string };
      await this.ctx.storage.put('tokens', { access, refresh, generation: tokens.generation + 1 });
      return access;
    });
  }

  async countUse(): Promise<number> {
    return this.ctx.storage.transaction(async (txn) => {
      const uses = (await txn.get<number>('uses')) ?? 0;
      await txn.put('uses', uses + 1);
      return uses + 1;
    });
  }
}
