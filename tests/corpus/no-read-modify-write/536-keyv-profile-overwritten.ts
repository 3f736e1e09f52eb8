// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: keyv
// shape: class
// source: own
// atomic: nothing to fix: the old value is only told to the log

import Keyv from 'keyv';

interface Presence {
  status: 'online' | 'away' | 'offline';
  since: number;
}

export class PresenceService {
  constructor(private readonly presence: Keyv<Presence>) {}

  async setStatus(user: string, status: Presence['status']): Promise<void> {
    const before = await this.presence.get(user);
    await this.presence.set(user, { status, since: Date.now() }, 120_000);
    if (before?.status !== status) {
      console.info(`${user}: ${before?.status ?? 'unknown'} -> ${status}`);
    }
  }

  async isOnline(user: string): Promise<boolean> {
    const entry = await this.presence.get(user);
    return entry?.status === 'online' && Date.now() - entry.since < 120_000;
  }

  async leave(user: string): Promise<void> {
    await this.presence.delete(user);
  }
}
