// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongodb
// shape: same-function
// source: own
// atomic: nothing to fix: the value comes from another collection

import type { Db } from 'mongodb';

export async function assignPlan(db: Db, orgId: string, planCode: string) {
  const plan = await db.collection('plans').findOne({ code: planCode });
  if (!plan) throw new Error('no plan');
  const org = await db.collection('orgs').findOne({ orgId });
  if (!org) throw new Error('no org');
  await db.collection('orgs').updateOne({ orgId }, { $set: { plan: plan.code, seats: plan.seats } });
}
