// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @nats-io/kv
// shape: class
// source: own
// atomic: nothing to fix: update with the revision, everything read again

import { Kvm, type KV } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/nats-core';

const WRONG_LAST_SEQUENCE = 10071;

export class Roster {
  private kv?: KV;

  constructor(private readonly connection: NatsConnection) {}

  private async bucket(): Promise<KV> {
    this.kv ??= await new Kvm(this.connection).create('rosters');
    return this.kv;
  }

  async enlist(shift: string, person: string): Promise<string[]> {
    const kv = await this.bucket();
    for (;;) {
      const entry = await kv.get(shift);
      const people = entry ? entry.json<string[]>() : [];
      if (people.includes(person)) return people;
      const next = JSON.stringify([...people, person]);
      try {
        if (entry) await kv.update(shift, next, entry.revision);
        else await kv.create(shift, next);
        return [...people, person];
      } catch (error) {
        if ((error as { code?: number }).code !== WRONG_LAST_SEQUENCE) throw error;
      }
    }
  }
}
