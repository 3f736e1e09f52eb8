// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: consul
// shape: same-function
// source: own
// atomic: nothing to fix: cas with the ModifyIndex

import Consul from 'consul';

const consul = new Consul();

export async function register(name: string, host: string): Promise<void> {
  for (;;) {
    const entry = await consul.kv.get(`services/${name}`);
    const hosts = entry ? JSON.parse(entry.Value) : [];
    const ok = await consul.kv.set({ key: `services/${name}`, value: JSON.stringify([...hosts, host]), cas: entry?.ModifyIndex ?? '0' });
    if (ok) return;
  }
}
