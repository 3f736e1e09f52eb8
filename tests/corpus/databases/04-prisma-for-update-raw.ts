// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: the row is locked

import { PrismaClient } from '@prisma/client';

export class TicketRepository {
  constructor(private readonly prisma: PrismaClient) {}

  async reserve(eventId: string, seats: number): Promise<number> {
    return this.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Event" WHERE id = ${eventId} FOR UPDATE`;
      const event = await tx.event.findUniqueOrThrow({ where: { id: eventId } });
      if (event.seatsLeft < seats) throw new Error('sold out');
      const next = event.seatsLeft - seats;
      await tx.event.update({ where: { id: eventId }, data: { seatsLeft: next } });
      return next;
    });
  }
}
