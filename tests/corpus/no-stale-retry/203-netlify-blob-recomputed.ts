// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: @netlify/blobs
// shape: same-function
// source: own
// atomic: nothing to fix: computed in each round

import { getStore } from "@netlify/blobs";

export async function addGuest(name: string): Promise<void> {
  const store = getStore({ name: "party", consistency: "strong" });
  for (let attempt = 0; attempt < 10; attempt++) {
    const entry = await store.getWithMetadata("guests", { type: "json" });
    const guests = [...(entry?.data ?? []), name];
    const condition = entry ? { onlyIfMatch: entry.etag } : { onlyIfNew: true };
    const { modified } = await store.setJSON("guests", guests, condition);
    if (modified) return;
  }
  throw new Error("too many conflicts");
}
