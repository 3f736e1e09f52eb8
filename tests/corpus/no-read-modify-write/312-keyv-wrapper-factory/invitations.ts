// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: keyv
// shape: cross-file
// source: own
// atomic: Keyv has no atomic operation: one writer, or a counter in Redis

import { createStore } from "./create-store";

const invitations = createStore<{ left: number; used: string[] }>("invitations");

export async function redeem(code: string): Promise<number> {
  const invitation = await invitations.load(code);
  if (!invitation || invitation.left === 0) throw new Error("not valid");
  await invitations.save(code, { ...invitation, left: invitation.left - 1 });
  return invitation.left - 1;
}
