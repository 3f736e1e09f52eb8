// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: knex
// shape: class
// source: own
// atomic: jsonb_set, or forUpdate in a transaction

import type { Knex } from 'knex';

export class FlagStore {
  constructor(private readonly knex: Knex) {}

  async set(tenant: string, flag: string, on: boolean) {
    const row = await this.knex('tenants').select('flags').where('id', tenant).first();
    const flags = typeof row.flags === 'string' ? JSON.parse(row.flags) : row.flags;
    flags[flag] = on;
    await this.knex('tenants').where('id', tenant).update({ flags: JSON.stringify(flags) });
  }
}
