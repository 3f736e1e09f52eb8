// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: @netlify/blobs
// shape: class
// source: own
// atomic: already returned to the caller

import { getStore, type Store } from "@netlify/blobs";

export class Flags {
  readonly #store: Store = getStore({ name: "flags", consistency: "strong" });

  async read(name: string) {
    return this.#store.getWithMetadata(name, { type: "json" });
  }

  write(name: string, flag: object, etag: string) {
    return this.#store.setJSON(name, flag, { onlyIfMatch: etag });
  }

  async enable(name: string): Promise<boolean> {
    const found = await this.read(name);
    if (!found?.etag) return false;
    const { modified } = await this.write(name, { ...found.data, enabled: true }, found.etag);
    return modified;
  }
}
