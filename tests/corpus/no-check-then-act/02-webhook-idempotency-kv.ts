// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 20
// client: @cloudflare/workers-types (Workers KV)
// shape: same-function
// source: own
// atomic: a Durable Object per event id, or a unique key in D1

interface Env {
  SEEN_EVENTS: KVNamespace;
  LEDGER: { credit(customer: string, cents: number): Promise<void> };
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const event = (await request.json()) as { id: string; customer: string; amount: number };
    const seen = await env.SEEN_EVENTS.get(event.id);
    if (seen !== null) return new Response("duplicate", { status: 200 });
    await env.SEEN_EVENTS.put(event.id, new Date().toISOString(), { expirationTtl: 604_800 });
    await env.LEDGER.credit(event.customer, event.amount);
    return new Response("ok");
  },
};
