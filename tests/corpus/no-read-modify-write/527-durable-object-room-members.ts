// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Cloudflare Durable Objects
// shape: class
// source: own
// atomic: nothing to fix: nothing but storage is awaited between, the input gate holds

import { DurableObject } from 'cloudflare:workers';

interface Member {
  id: string;
  joinedAt: number;
}

export class Room extends DurableObject {
  private async members(): Promise<Member[]> {
    return (await this.ctx.storage.get<Member[]>('members')) ?? [];
  }

  async join(id: string): Promise<number> {
    const members = await this.members();
    const limit = (await this.ctx.storage.get<number>('limit')) ?? 16;
    if (members.some((member) => member.id === id)) return members.length;
    if (members.length >= limit) throw new Error('room is full');
    members.push({ id, joinedAt: Date.now() });
    await this.ctx.storage.put('members', members);
    return members.length;
  }

  async leave(id: string): Promise<void> {
    const left = (await this.members()).filter((member) => member.id !== id);
    if (left.length === 0) await this.ctx.storage.deleteAll();
    else await this.ctx.storage.put('members', left);
  }

  async alarm(): Promise<void> {
    const members = await this.members();
    const fresh = members.filter((member) => Date.now() - member.joinedAt < 3_600_000);
    await this.ctx.storage.put('members', fresh);
  }
}
