// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: kysely
// shape: class
// source: own
// atomic: nothing to fix: on conflict, relative

import type { Kysely } from 'kysely';
import type { DB } from './db.js';

export class ViewCounter {
  constructor(private readonly db: Kysely<DB>) {}

  async hit(page: string): Promise<void> {
    await this.db
      .insertInto('views')
      .values({ page, n: 1 })
      .onConflict((oc) => oc.column('page').doUpdateSet((eb) => ({ n: eb('views.n', '+', 1) })))
      .execute();
  }
}
