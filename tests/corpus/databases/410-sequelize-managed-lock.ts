// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: sequelize
// shape: class
// source: own
// atomic: nothing to fix: the row is locked for the transaction

import { Sequelize, type Transaction } from 'sequelize';
import { Member, PointsEntry } from './models.js';

export class LoyaltyService {
  constructor(private readonly sequelize: Sequelize) {}

  async redeem(memberId: string, points: number): Promise<number> {
    return this.sequelize.transaction(async (transaction) => {
      const member = await this.lock(memberId, transaction);
      if (member.points < points) throw new Error('not enough points');
      member.points -= points;
      await member.save({ transaction });
      await PointsEntry.create({ memberId, delta: -points }, { transaction });
      return member.points;
    });
  }

  private async lock(memberId: string, transaction: Transaction) {
    const member = await Member.findByPk(memberId, { transaction, lock: transaction.LOCK.UPDATE });
    if (!member) throw new Error(`no member ${memberId}`);
    return member;
  }
}
