// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 21
// client: @prisma/client + ts-retry-promise
// shape: same-function
// source: own
// atomic: find the event inside the retried function

import { PrismaClient } from "@prisma/client";
import { retry } from "ts-retry-promise";

const prisma = new PrismaClient();

export async function reserveSeats(eventId: string, seats: number): Promise<number> {
  const event = await prisma.event.findUniqueOrThrow({ where: { id: eventId } });
  if (event.free < seats) throw new Error("sold out");
  const free = event.free - seats;
  await retry(
    async () => {
      const { count } = await prisma.event.updateMany({ where: { id: eventId, version: event.version }, data: { free, version: { increment: 1 } } });
      if (count === 0) throw new Error("somebody else booked meanwhile");
    },
    { retries: 3, delay: 50 },
  );
  return free;
}
