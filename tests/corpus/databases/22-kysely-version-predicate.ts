// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: kysely
// shape: class
// source: own
// atomic: nothing to fix: version in the where, numUpdatedRows read

import { Kysely } from 'kysely';
import type { Database } from './types';

export class DocumentService {
  constructor(private readonly db: Kysely<Database>) {}

  async rename(id: string, suffix: string) {
    const doc = await this.db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const result = await this.db
      .updateTable('document')
      .set({ title: `${doc.title} ${suffix}`, version: doc.version + 1 })
      .where('id', '=', id)
      .where('version', '=', doc.version)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw new Error('conflict, try again');
  }
}
