// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: etcd3
// shape: class
// source: own
// atomic: already looks at succeeded

import type { Etcd3 } from "etcd3";

export class Leases {
  constructor(private readonly etcd: Etcd3) {}

  async take(name: string, owner: string): Promise<void> {
    const answer = await this.etcd.if(name, "Create", "==", 0).then(this.etcd.put(name).value(owner)).commit();
    if (!answer.succeeded) {
      throw new Error(`${name} is taken`);
    }
  }
}
