// kind: 6 keys of several slots
// rule: no-cross-slot-keys
// expect: none
// client: ioredis (cluster)
// shape: class
// source: own
// atomic: nothing to fix: each command has one key, the transaction one tag

import { Cluster } from 'ioredis';

export class FollowGraph {
  constructor(private readonly cluster: Cluster) {}

  async follow(user: string, target: string): Promise<void> {
    const added = await this.cluster.sadd(`following:${user}`, target);
    if (added === 0) return;
    await Promise.all([
      this.cluster.sadd(`followers:${target}`, user),
      this.cluster.xadd(`feed:${target}`, 'MAXLEN', '~', 500, '*', 'type', 'follow', 'by', user),
    ]);
  }

  async block(user: string, target: string): Promise<void> {
    await this.cluster
      .multi()
      .srem(`{user:${user}}:following`, target)
      .srem(`{user:${user}}:followers`, target)
      .sadd(`{user:${user}}:blocked`, target)
      .exec();
  }
}
