// kind: 6 keys of several slots
// rule: no-cross-slot-keys
// expect: report
// lines: 19
// client: ioredis (cluster)
// shape: class
// source: own
// atomic: {user:id} as a common hash tag

import { Cluster } from 'ioredis';

export class FollowGraph {
  private readonly cluster = new Cluster([
    { host: 'redis-0', port: 6379 },
    { host: 'redis-1', port: 6379 },
  ]);

  async follow(user: string, target: string): Promise<void> {
    await this.cluster
      .multi([
        ['sadd', `following:${user}`, target],
        ['sadd', `followers:${target}`, user],
        ['hincrby', `profile:${target}`, 'followers', 1],
      ])
      .exec();
  }

  async followers(user: string): Promise<number> {
    return this.cluster.scard(`followers:${user}`);
  }
}
