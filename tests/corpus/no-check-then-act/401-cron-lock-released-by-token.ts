// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 33
// client: ioredis
// shape: class
// source: own
// atomic: a script that compares and deletes

import { Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';

@Injectable()
export class DigestCron {
  private readonly logger = new Logger(DigestCron.name);

  constructor(private readonly redis: Redis) {}

  @Cron(CronExpression.EVERY_DAY_AT_8AM)
  async run(): Promise<void> {
    const token = randomUUID();
    const acquired = await this.redis.set('cron:digest', token, 'EX', 300, 'NX');
    if (acquired !== 'OK') return;
    try {
      await this.sendDigests();
    } catch (error) {
      this.logger.error(error);
    } finally {
      const holder = await this.redis.get('cron:digest');
      if (holder === token) {
        await this.redis.del('cron:digest');
      }
    }
  }

  private async sendDigests(): Promise<void> {
    this.logger.log('sending digests');
  }
}
