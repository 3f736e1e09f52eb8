// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 16
// client: @netlify/blobs
// shape: same-function
// source: own
// atomic: set(slug, url, { onlyIfNew: true }) and look at modified

import { getStore } from "@netlify/blobs";

export default async function shorten(req: Request): Promise<Response> {
  const links = getStore("links");
  const { slug, url } = (await req.json()) as { slug: string; url: string };
  if ((await links.get(slug)) !== null) return Response.json({ error: "taken" }, { status: 409 });
  await links.set(slug, url, { metadata: { created: Date.now() } });
  return Response.json({ slug, url });
}
