// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: @vercel/kv
// shape: same-function
// source: own
// atomic: already the dialect of this client

import { kv } from "@vercel/kv";

export async function POST(request: Request): Promise<Response> {
  const { invoice } = await request.json();
  const options = { nx: true, ex: 120 } as const;
  const first = await kv.set(`paying:${invoice}`, Date.now(), options);
  if (!first) return new Response("already being paid", { status: 409 });
  await fetch("https://pay.example/charge", { method: "POST", body: JSON.stringify({ invoice }) });
  return new Response(null, { status: 202 });
}
