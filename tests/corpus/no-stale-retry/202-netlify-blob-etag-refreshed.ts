// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 19
// client: @netlify/blobs
// shape: same-function
// source: own
// atomic: compute from the entry read last

import { getStore } from "@netlify/blobs";

export async function addGuest(name: string): Promise<void> {
  const store = getStore({ name: "party", consistency: "strong" });
  let entry = await store.getWithMetadata("guests", { type: "json" });
  const guests = [...(entry?.data ?? []), name];
  let result = await store.setJSON("guests", guests, { onlyIfMatch: entry?.etag ?? "" });
  while (!result.modified) {
    entry = await store.getWithMetadata("guests", { type: "json" });
    result = await store.setJSON("guests", guests, { onlyIfMatch: entry?.etag ?? "" });
  }
}
