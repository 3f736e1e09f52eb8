// kind: 1 client-side append
// rule: no-client-side-append
// expect: none
// client: @nats-io/kv
// shape: same-function
// source: own
// atomic: nothing to fix: revision

import type { KV } from '@nats-io/kv';

export async function announce(kv: KV, team: string, agent: string): Promise<void> {
  const key = `team.${team}`;
  const entry = await kv.get(key);
  if (!entry) {
    await kv.create(key, JSON.stringify([agent]));
    return;
  }
  const members = entry.json<string[]>();
  await kv.update(key, JSON.stringify([...members, agent]), entry.revision);
}
