// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: chrome.storage
// shape: class
// source: own
// atomic: already serialised by the promise chain in the field

interface Stats {
  blocked: number;
  bytes: number;
}

class StatsStore {
  private tail: Promise<unknown> = Promise.resolve();

  record(bytes: number): Promise<void> {
    const next = this.tail.then(() => this.apply(bytes));
    this.tail = next.catch(() => undefined);
    return next;
  }

  private async apply(bytes: number): Promise<void> {
    const { stats = { blocked: 0, bytes: 0 } } = (await chrome.storage.local.get("stats")) as { stats?: Stats };
    await chrome.storage.local.set({ stats: { blocked: stats.blocked + 1, bytes: stats.bytes + bytes } });
  }
}

export const statsStore = new StatsStore();
