// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 31
// alt-lines: 30, 32
// client: iovalkey
// shape: class
// source: own
// atomic: srem of the stale members

import Valkey from 'iovalkey';

export class Presence {
  private readonly valkey = new Valkey(process.env.VALKEY_URL ?? 'redis://localhost:6379');

  async join(room: string, user: string): Promise<void> {
    await this.valkey.sadd(`room:${room}`, user);
    await this.valkey.set(`seen:${user}`, Date.now(), 'EX', 120);
  }

  /** Runs every minute and drops the users whose heartbeat has gone. */
  async sweep(room: string): Promise<number> {
    const key = `room:${room}`;
    const members = await this.valkey.smembers(key);
    const alive: string[] = [];
    for (const member of members) {
      if (await this.valkey.exists(`seen:${member}`)) alive.push(member);
    }
    if (alive.length === members.length) return 0;
    const chain = this.valkey.multi().del(key);
    if (alive.length > 0) chain.sadd(key, ...alive);
    await chain.exec();
    return members.length - alive.length;
  }
}
