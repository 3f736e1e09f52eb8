// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 25
// client: redis (node-redis)
// shape: class
// source: own
// atomic: { condition: 'NX', expiration: { type: 'PX', value } }

import { createClient, type RedisClientType } from 'redis';
import { randomUUID } from 'node:crypto';

export class LeaderElection {
  private readonly client: RedisClientType = createClient();
  private readonly me = randomUUID();
  private timer?: NodeJS.Timeout;

  async start(onLeader: () => void): Promise<void> {
    await this.client.connect();
    this.timer = setInterval(() => void this.campaign(onLeader), 5000);
  }

  private async campaign(onLeader: () => void): Promise<void> {
    const options = { nx: true, px: 15_000 };
    const answer = await this.client.set('leader', this.me, options as object);
    if (answer === 'OK') onLeader();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.client.quit();
  }
}
