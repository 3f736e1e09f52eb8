// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 26
// client: kysely
// shape: same-function
// confidence: medium
// source: own
// atomic: set(eb => ({ seats: eb("seats", "-", 1) })), or forUpdate()

import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Database } from './types';

const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: new Pool() }) });

export async function book(flightId: number, passenger: string) {
  return db.transaction().execute(async (trx) => {
    const flight = await trx
      .selectFrom('flight')
      .select(['id', 'seats'])
      .where('id', '=', flightId)
      .executeTakeFirstOrThrow();
    if (flight.seats <= 0) throw new Error('full');

    await trx.updateTable('flight').set({ seats: flight.seats - 1 }).where('id', '=', flightId).execute();
    await trx.insertInto('booking').values({ flight_id: flightId, passenger }).execute();
  });
}
