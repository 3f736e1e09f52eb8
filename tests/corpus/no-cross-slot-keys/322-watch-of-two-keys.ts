// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 16
// alt-lines: 18
// client: ioredis
// shape: same-function
// source: own
// atomic: one hash tag for both

import { Cluster } from "ioredis";

export async function swap(cluster: Cluster, a: string, b: string): Promise<boolean> {
  const conn = cluster.duplicate();
  try {
    await conn.watch(`slot:${a}`, `slot:${b}`);
    const [first, second] = await Promise.all([conn.get(`slot:${a}`), conn.get(`slot:${b}`)]);
    const done = await conn.multi().set(`slot:${a}`, second ?? "").set(`slot:${b}`, first ?? "").exec();
    return done !== null;
  } finally {
    conn.disconnect();
  }
}
