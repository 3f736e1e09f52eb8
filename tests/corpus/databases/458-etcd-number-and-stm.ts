// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20
// client: etcd3
// shape: class
// source: own
// atomic: stm().transact as in release()

import { Etcd3 } from 'etcd3';

export class PortAllocator {
  private readonly client = new Etcd3({ hosts: process.env.ETCD_HOSTS ?? 'localhost:2379' });

  constructor(private readonly service: string) {}

  async allocate(): Promise<number> {
    const key = `ports/${this.service}/next`;
    const next = (await this.client.get(key).number()) ?? 20_000;
    await this.client.put(key).value(next + 1);
    return next;
  }

  async release(): Promise<void> {
    const key = `ports/${this.service}/released`;
    await this.client.stm().transact(async (tx) => {
      const released = (await tx.get(key).number()) ?? 0;
      await tx.put(key).value(released + 1);
    });
  }
}
