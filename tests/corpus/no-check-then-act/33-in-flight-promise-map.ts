// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @vercel/kv
// shape: same-function
// source: own
// atomic: nothing to fix: a cache fill, and only one load per key

import { kv } from "@vercel/kv";

const inFlight = new Map<string, Promise<unknown>>();

export async function once<T>(key: string, load: () => Promise<T>): Promise<T> {
  const stored = await kv.get<T>(key);
  if (stored !== null) return stored;
  let pending = inFlight.get(key) as Promise<T> | undefined;
  if (!pending) {
    pending = load().finally(() => inFlight.delete(key));
    inFlight.set(key, pending);
  }
  const value = await pending;
  await kv.set(key, value, { ex: 300 });
  return value;
}
