// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @mikro-orm/core
// shape: class
// source: own
// atomic: nothing to fix: pessimistic lock in a transaction

import { LockMode } from '@mikro-orm/core';
import { EntityManager } from '@mikro-orm/postgresql';
import { Subscription } from './subscription.entity';

export class UsageService {
  constructor(private readonly em: EntityManager) {}

  async record(subscriptionId: string, tokens: number) {
    await this.em.transactional(async (em) => {
      const subscription = await em.findOneOrFail(Subscription, subscriptionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
      subscription.usedTokens += tokens;
    });
  }
}
