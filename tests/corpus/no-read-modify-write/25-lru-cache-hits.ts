// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: lru-cache
// shape: class
// source: own
// atomic: nothing to fix: get and set run in one tick

import { LRUCache } from "lru-cache";

interface Entry {
  html: string;
  hits: number;
}

export class PageCache {
  private readonly pages = new LRUCache<string, Entry>({ max: 500 });

  async render(path: string, make: (path: string) => Promise<string>): Promise<string> {
    const entry = this.pages.get(path);
    if (entry) {
      this.pages.set(path, { ...entry, hits: entry.hits + 1 });
      return entry.html;
    }
    const html = await make(path);
    this.pages.set(path, { html, hits: 1 });
    return html;
  }
}
