// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 22
// client: knex
// shape: cross-file
// source: own
// atomic: select the row within the repeated work

import knex from 'knex';
import { withRetries } from './retries.js';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });

export class StaleLayout extends Error {}

export async function addWidget(dashboardId: string, widget: { id: string; type: string }): Promise<number> {
  const dashboard = await db('dashboards').where({ id: dashboardId }).first('widgets', 'version');
  if (!dashboard) throw new Error('no dashboard');
  const widgets = [...dashboard.widgets, widget];
  return withRetries(async () => {
    const changed = await db('dashboards')
      .where({ id: dashboardId, version: dashboard.version })
      .update({ widgets: JSON.stringify(widgets), version: dashboard.version + 1 });
    if (changed === 0) throw new StaleLayout(dashboardId);
    return dashboard.version + 1;
  });
}
