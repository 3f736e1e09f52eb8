// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: localforage
// shape: class
// source: own
// atomic: nothing to fix: a web lock around both

import localforage from 'localforage';

interface Change {
  id: string;
  entity: string;
  patch: Record<string, unknown>;
}

export class SyncQueue {
  private readonly store = localforage.createInstance({ name: 'sync' });

  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request('sync-queue', { mode: 'exclusive' }, work) as Promise<T>;
  }

  private async pending(): Promise<Change[]> {
    return (await this.store.getItem<Change[]>('pending')) ?? [];
  }

  add(entity: string, patch: Record<string, unknown>): Promise<void> {
    return this.exclusive(async () => {
      const changes = await this.pending();
      changes.push({ id: crypto.randomUUID(), entity, patch });
      await this.store.setItem('pending', changes);
    });
  }

  async flush(): Promise<number> {
    return this.exclusive(async () => {
      const changes = await this.pending();
      if (changes.length === 0) return 0;
      const res = await fetch('/api/sync', { method: 'POST', body: JSON.stringify(changes) });
      if (!res.ok) return 0;
      await this.store.setItem('pending', []);
      return changes.length;
    });
  }
}
