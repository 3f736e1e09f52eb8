// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20
// client: @mikro-orm/core
// shape: class
// source: own
// atomic: nativeUpdate with raw, or a pessimistic lock

import { EntityManager } from '@mikro-orm/postgresql';
import { Subscription } from './subscription.entity';

export class UsageService {
  constructor(private readonly em: EntityManager) {}

  async record(subscriptionId: string, tokens: number) {
    const em = this.em.fork();
    const subscription = await em.findOneOrFail(Subscription, { id: subscriptionId });
    subscription.usedTokens += tokens;
    await em.flush();
  }
}
