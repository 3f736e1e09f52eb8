// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 15
// client: @cloudflare/workers-types (Workers KV)
// shape: cross-file
// source: own
// atomic: a Durable Object per coupon

import { coupons } from "./services";

export async function redeem(env: { COUPONS: KVNamespace }, code: string, user: string): Promise<Response> {
  const store = coupons(env.COUPONS);
  if (await store.isUsed(code)) return new Response("used already", { status: 409 });
  await store.markUsed(code, user);
  return new Response("redeemed");
}
