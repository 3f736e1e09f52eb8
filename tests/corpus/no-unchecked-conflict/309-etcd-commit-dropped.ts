// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 17
// alt-lines: 19
// client: etcd3
// shape: class
// source: own
// atomic: succeeded is false when the name was taken

import type { Etcd3 } from "etcd3";

export class Leases {
  constructor(private readonly etcd: Etcd3) {}

  async take(name: string, owner: string, work: () => Promise<void>): Promise<void> {
    await this.etcd.if(name, "Create", "==", 0).then(this.etcd.put(name).value(owner)).commit();
    await work();
    await this.etcd.delete().key(name);
  }
}
