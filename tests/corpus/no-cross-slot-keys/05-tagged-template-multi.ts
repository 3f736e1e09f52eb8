// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: ioredis
// shape: helpers
// source: own
// atomic: already one hash tag

import { Cluster } from "ioredis";

const cluster = new Cluster(["redis://10.0.0.1:7000"]);
const key = (cart: string, part: string) => `{cart:${cart}}:${part}`;

export async function checkout(cart: string, order: string): Promise<void> {
  await cluster.multi().rename(key(cart, "lines"), key(cart, `order:${order}`)).del(key(cart, "total")).exec();
}
