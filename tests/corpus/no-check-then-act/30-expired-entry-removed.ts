// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: keyv
// shape: same-function
// source: own
// atomic: nothing to fix: a second delete does no harm
// confidence: medium

import Keyv from "keyv";

interface Session {
  user: string;
  expires: number;
}
const sessions = new Keyv<Session>();

export async function signOut(sid: string): Promise<void> {
  if (await sessions.has(sid)) await sessions.delete(sid);
}

export async function userOf(sid: string): Promise<string | undefined> {
  const session = await sessions.get(sid);
  if (!session) return undefined;
  if (session.expires < Date.now()) {
    await sessions.delete(sid);
    return undefined;
  }
  return session.user;
}
