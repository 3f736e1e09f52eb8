// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: etcd3
// shape: same-function
// source: own
// atomic: already reads value and revision in each round

import { Etcd3 } from "etcd3";

const etcd = new Etcd3();

export async function nextTicket(queue: string): Promise<number> {
  const key = `tickets/${queue}`;
  while (true) {
    const { kvs } = await etcd.get(key).exec();
    const current = kvs.length ? Number(kvs[0].value.toString()) : 0;
    const revision = kvs.length ? kvs[0].mod_revision : 0;
    const { succeeded } = await etcd
      .if(key, "Mod", "==", revision)
      .then(etcd.put(key).value(String(current + 1)))
      .commit();
    if (succeeded) return current + 1;
  }
}
