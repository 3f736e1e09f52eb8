// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// client: kysely
// shape: helpers
// source: own
// atomic: set(eb => ({ quota: eb("quota", "-", n) }))

import { Kysely } from 'kysely';
import type { DB } from './db.js';

export const makeQuota = (db: Kysely<DB>) => {
  const find = (team: string) => db.selectFrom('team').selectAll().where('name', '=', team).executeTakeFirst();
  const save = (team: string, quota: number) => db.updateTable('team').set({ quota }).where('name', '=', team).execute();

  return async function use(team: string, n: number) {
    const row = await find(team);
    if (!row) return false;
    if (row.quota < n) return false;
    await save(team, row.quota - n);
    return true;
  };
};
