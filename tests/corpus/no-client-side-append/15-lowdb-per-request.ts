// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 24
// client: lowdb
// shape: same-function
// source: own
// atomic: one Low instance for the process, and db.update()

import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import { z } from "zod";

interface Data {
  bookings: { desk: string; day: string; who: string }[];
}
const Booking = z.object({ desk: z.string(), day: z.string(), who: z.string() });

export async function bookDesk(request: Request): Promise<Response> {
  const booking = Booking.parse(await request.json());
  const db = new Low<Data>(new JSONFile("bookings.json"), { bookings: [] });
  await db.read();
  db.data.bookings.push(booking);
  await db.write();
  return Response.json({ count: db.data.bookings.length });
}
