// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 19
// client: @netlify/blobs
// shape: same-function
// source: own
// atomic: one blob per address, or setJSON with onlyIfMatch in a loop

import { getStore } from "@netlify/blobs";
import type { Context } from "@netlify/functions";

export default async (req: Request, _context: Context) => {
  const form = await req.formData();
  const email = String(form.get("email")).trim();
  const store = getStore("newsletter");
  const list: string[] = (await store.get("subscribers", { type: "json" })) ?? [];
  if (list.includes(email)) return new Response("already subscribed");
  await store.setJSON("subscribers", [...list, email]);
  return new Response("subscribed", { status: 201 });
};
