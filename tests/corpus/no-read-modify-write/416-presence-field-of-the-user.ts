// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: iovalkey
// shape: class
// source: own
// atomic: nothing to fix: the old entry only decides about the broadcast

import type Valkey from 'iovalkey';

type Status = 'online' | 'away' | 'offline';

export class PresenceGateway {
  constructor(
    private readonly valkey: Valkey,
    private readonly publish: (channel: string, message: string) => Promise<number>,
  ) {}

  async setStatus(userId: string, status: Status, device: string): Promise<void> {
    const raw = await this.valkey.hget('presence', userId);
    const previous = raw ? (JSON.parse(raw) as { status: Status }).status : 'offline';
    await this.valkey.hset('presence', userId, JSON.stringify({ status, device, at: Date.now() }));
    if (previous !== status) {
      await this.publish('presence', JSON.stringify({ userId, from: previous, to: status }));
    }
  }
}
