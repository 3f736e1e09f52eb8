// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 33
// client: knex
// shape: helpers
// source: own
// atomic: one update with jsonb concatenation

import knex, { type Knex } from 'knex';

const db: Knex = knex({ client: 'pg', connection: process.env.DATABASE_URL });

interface Shadow {
  reported: Record<string, unknown>;
  desired: Record<string, unknown>;
  version: number;
}

async function getShadow(deviceId: string): Promise<Shadow> {
  const row = await db('devices').select('shadow').where('id', deviceId).first();
  if (!row) throw new Error(`unknown device ${deviceId}`);
  return typeof row.shadow === 'string' ? JSON.parse(row.shadow) : row.shadow;
}

export async function onReport(deviceId: string, reported: Record<string, unknown>): Promise<Record<string, unknown>> {
  const shadow = await getShadow(deviceId);
  const next: Shadow = {
    ...shadow,
    reported: { ...shadow.reported, ...reported },
    version: shadow.version + 1,
  };
  await db('devices')
    .where('id', deviceId)
    .update({ shadow: JSON.stringify(next), last_seen: db.fn.now() });
  const delta = Object.entries(next.desired).filter(([key, value]) => next.reported[key] !== value);
  return Object.fromEntries(delta);
}
