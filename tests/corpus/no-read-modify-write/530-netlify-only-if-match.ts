// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @netlify/blobs
// shape: class
// source: own
// atomic: nothing to fix: onlyIfMatch, and the answer is looked at

import { getStore, type Store } from '@netlify/blobs';

interface Guestbook {
  entries: { name: string; text: string; at: string }[];
}

export class GuestbookStore {
  private readonly store: Store;

  constructor(name = 'guestbook') {
    this.store = getStore({ name, consistency: 'strong' });
  }

  private async tryAdd(page: string, entry: Guestbook['entries'][number]): Promise<boolean> {
    const found = await this.store.getWithMetadata(page, { type: 'json' });
    if (!found) {
      const created = await this.store.setJSON(page, { entries: [entry] }, { onlyIfNew: true });
      return created.modified;
    }
    const { data, etag } = found as { data: Guestbook; etag: string };
    const result = await this.store.setJSON(page, { entries: [...data.entries, entry] }, { onlyIfMatch: etag });
    return result.modified;
  }

  async add(page: string, name: string, text: string): Promise<void> {
    const entry = { name, text, at: new Date().toISOString() };
    for (let i = 0; i < 5; i++) {
      if (await this.tryAdd(page, entry)) return;
    }
    throw new Error('guestbook is busy, try again');
  }
}
