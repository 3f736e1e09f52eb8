// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: ioredis
// shape: cross-file
// source: own
// atomic: already rpush

import { push, tail } from "./list-store";

export async function record(documentId: string, actor: string, action: string): Promise<unknown[]> {
  const earlier = await tail(`audit:${documentId}`, 20);
  await push(`audit:${documentId}`, { actor, action, at: Date.now() });
  return [...earlier, { actor, action }];
}
