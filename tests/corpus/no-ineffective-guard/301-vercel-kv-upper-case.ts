// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 14
// client: @vercel/kv
// shape: same-function
// source: own
// atomic: { nx: true, ex: 120 }

import { kv } from "@vercel/kv";

export async function POST(request: Request): Promise<Response> {
  const { invoice } = await request.json();
  const first = await kv.set(`paying:${invoice}`, Date.now(), { NX: true, EX: 120 } as any);
  if (!first) return new Response("already being paid", { status: 409 });
  await fetch("https://pay.example/charge", { method: "POST", body: JSON.stringify({ invoice }) });
  return new Response(null, { status: 202 });
}
