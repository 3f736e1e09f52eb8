// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Deno KV
// shape: same-function
// source: own
// atomic: already check() and commit() in a loop

interface Room {
  seats: number;
  guests: string[];
}

export async function seat(kv: Deno.Kv, room: string, guest: string): Promise<boolean> {
  let committed = { ok: false };
  while (!committed.ok) {
    const entry = await kv.get<Room>(["rooms", room]);
    if (!entry.value || entry.value.seats === 0) return false;
    const { seats, guests } = entry.value;
    committed = await kv
      .atomic()
      .check(entry)
      .set(entry.key, { seats: seats - 1, guests: [...guests, guest] })
      .commit();
  }
  return true;
}
