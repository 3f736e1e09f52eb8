// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 21
// client: Deno KV
// shape: same-function
// source: own
// atomic: atomic().check({ key, versionstamp: null }).set(key, booking).commit()

interface Booking {
  guest: string;
  paid: boolean;
}

export async function bookSeat(show: string, seat: string, guest: string): Promise<Booking | null> {
  const kv = await Deno.openKv();
  const key = ["seats", show, seat];
  const current = await kv.get<Booking>(key);
  if (current.value !== null) return null;
  const booking: Booking = { guest, paid: false };
  await kv.set(key, booking);
  return booking;
}
