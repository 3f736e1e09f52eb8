// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 26
// client: @netlify/blobs
// shape: class
// source: own
// atomic: look at `modified`, and begin again with a fresh read

import { getStore, type Store } from '@netlify/blobs';

interface Counter {
  total: number;
  byPage: Record<string, number>;
}

export class VisitCounter {
  constructor(private readonly store: Store = getStore({ name: 'visits', consistency: 'strong' })) {}

  async visit(page: string): Promise<number> {
    const entry = await this.store.getWithMetadata('all', { type: 'json' });
    const counter = (entry?.data as Counter | undefined) ?? { total: 0, byPage: {} };
    counter.total += 1;
    counter.byPage[page] = (counter.byPage[page] ?? 0) + 1;
    const condition = entry ? { onlyIfMatch: entry.etag } : { onlyIfNew: true };
    await this.store.setJSON('all', counter, condition);
    return counter.total;
  }
}
