// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: typeorm
// shape: same-function
// source: own
// atomic: already under a pessimistic lock

import { DataSource, EntitySchema } from "typeorm";

interface Seat {
  id: number;
  free: number;
}
const SeatEntity = new EntitySchema<Seat>({ name: "seat", columns: { id: { type: Number, primary: true }, free: { type: Number } } });

export async function book(dataSource: DataSource, id: number): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    const seat = await manager.findOneOrFail(SeatEntity, { where: { id }, lock: { mode: "pessimistic_write" } });
    if (seat.free === 0) return false;
    seat.free -= 1;
    await manager.save(SeatEntity, seat);
    return true;
  });
}
