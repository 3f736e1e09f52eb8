// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: ioredis
// shape: cross-file
// source: own
// atomic: already SET NX whose answer is looked at

import { Names } from "./names";

const names = new Names();

export async function register(name: string, userId: string): Promise<{ error?: string; ok?: true }> {
  const owner = await names.ownerOf(name);
  if (owner !== null) return { error: "taken" };
  const won = await names.claim(name, userId);
  return won ? { ok: true } : { error: "taken" };
}
