// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: cross-file
// source: own
// atomic: nothing to fix: serializable, and repeated as a whole

import { serializable } from './serializable.js';

export class FullyBooked extends Error {}

export async function book(classId: string, memberId: string) {
  return serializable(async (tx) => {
    const session = await tx.session.findUniqueOrThrow({ where: { id: classId } });
    if (session.booked >= session.capacity) throw new FullyBooked(classId);
    const booked = session.booked + 1;
    await tx.session.update({ where: { id: classId }, data: { booked, full: booked === session.capacity } });
    return tx.booking.create({ data: { classId, memberId } });
  });
}
