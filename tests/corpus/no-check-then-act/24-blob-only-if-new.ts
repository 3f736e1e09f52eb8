// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @netlify/blobs
// shape: same-function
// source: own
// atomic: already onlyIfNew, and modified is looked at

import { getStore } from "@netlify/blobs";

export async function claimSlug(slug: string, url: string): Promise<string> {
  const links = getStore({ name: "links", consistency: "strong" });
  const current = await links.get(slug);
  if (current === url) return slug;
  const { modified } = await links.set(slug, url, { onlyIfNew: true });
  if (!modified) throw new Error(`${slug} is taken`);
  return slug;
}
