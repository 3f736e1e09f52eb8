// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: iovalkey
// shape: class
// source: own
// atomic: nothing to fix: each stale member is removed by name

import Valkey from 'iovalkey';

export class Presence {
  private readonly valkey = new Valkey(process.env.VALKEY_URL ?? 'redis://localhost:6379');

  async join(room: string, user: string): Promise<void> {
    await this.valkey.sadd(`room:${room}`, user);
    await this.valkey.set(`seen:${user}`, Date.now(), 'EX', 120);
  }

  async sweep(room: string): Promise<number> {
    const key = `room:${room}`;
    const members = await this.valkey.smembers(key);
    const pipeline = this.valkey.pipeline();
    for (const member of members) pipeline.exists(`seen:${member}`);
    const answers = (await pipeline.exec()) ?? [];
    const gone = members.filter((_, i) => answers[i]?.[1] === 0);
    if (gone.length > 0) await this.valkey.srem(key, ...gone);
    return gone.length;
  }
}
