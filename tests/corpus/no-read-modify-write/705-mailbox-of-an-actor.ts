// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: keyv
// shape: class
// source: own
// atomic: nothing to fix: the mailbox is worked off by one loop

import Keyv from 'keyv';

interface Message {
  user: string;
  points: number;
}

export class PointsActor {
  private readonly mailbox: Message[] = [];
  private busy = false;

  constructor(private readonly store: Keyv<number>) {}

  send(message: Message): void {
    this.mailbox.push(message);
    if (!this.busy) void this.work();
  }

  private async work(): Promise<void> {
    this.busy = true;
    try {
      while (this.mailbox.length > 0) {
        const { user, points } = this.mailbox.shift() as Message;
        const before = (await this.store.get(user)) ?? 0;
        await this.store.set(user, before + points);
      }
    } finally {
      this.busy = false;
    }
  }
}
