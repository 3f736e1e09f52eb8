// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: etcd3
// shape: same-function
// source: own
// atomic: if(key, "Mod", "==", rev).then(...), or stm

import { Etcd3 } from 'etcd3';

const etcd = new Etcd3();

export async function nextPort(service: string): Promise<number> {
  const current = await etcd.get(`ports/${service}`).number();
  const next = (current ?? 4000) + 1;
  await etcd.put(`ports/${service}`).value(next);
  return next;
}
