// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: kysely
// shape: class
// source: own
// atomic: nothing to fix: row lock

import type { Kysely } from 'kysely';
import type { Database } from './types';

export class FlightStore {
  readonly #db: Kysely<Database>;

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async book(flightId: number): Promise<number> {
    return this.#db.transaction().execute(async (trx) => {
      const flight = await trx
        .selectFrom('flight')
        .selectAll()
        .where('id', '=', flightId)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const seats = flight.seats - 1;
      await trx.updateTable('flight').set({ seats }).where('id', '=', flightId).execute();
      return seats;
    });
  }
}
