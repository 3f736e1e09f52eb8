// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 19
// client: Deno KV
// shape: same-function
// source: own
// atomic: one key per member: ["rooms", room, "members", name]

import { openKv } from "@deno/kv";

const kv = await openKv("https://api.deno.com/databases/main/connect");

export async function joinRoom(room: string, name: string): Promise<string[]> {
  const key = ["rooms", room, "members"];
  const members = (await kv.get<string[]>(key)).value ?? [];
  if (!members.includes(name)) {
    members.push(name);
    await kv.set(key, members, { expireIn: 3_600_000 });
  }
  return members;
}
