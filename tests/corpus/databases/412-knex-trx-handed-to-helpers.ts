// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: knex
// shape: helpers
// source: own
// atomic: nothing to fix: FOR UPDATE in the transaction that both helpers use

import knex, { type Knex } from 'knex';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });

const findForUpdate = (trx: Knex.Transaction, id: string) => trx('rooms').where({ id }).forUpdate().first('id', 'free_beds');

const setFreeBeds = (trx: Knex.Transaction, id: string, freeBeds: number) =>
  trx('rooms').where({ id }).update({ free_beds: freeBeds, updated_at: trx.fn.now() });

export async function book(roomId: string, guests: number, booking: { guest: string; from: string; to: string }) {
  return db.transaction(async (trx) => {
    const room = await findForUpdate(trx, roomId);
    if (!room || room.free_beds < guests) return null;
    await setFreeBeds(trx, roomId, room.free_beds - guests);
    const [created] = await trx('bookings')
      .insert({ room_id: roomId, guests, ...booking })
      .returning('*');
    return created;
  });
}
