// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: @cloudflare/workers-types (Durable Object storage)
// shape: class
// source: own
// atomic: read the counter after the fetch, or blockConcurrencyWhile
// note: the input gate is open while the fetch is awaited

export class Quota {
  constructor(private readonly state: DurableObjectState, private readonly env: { PRICES: Fetcher }) {}

  async fetch(request: Request): Promise<Response> {
    const left = (await this.state.storage.get<number>("left")) ?? 1000;
    const res = await this.env.PRICES.fetch(`https://prices/${new URL(request.url).pathname}`);
    const { units } = (await res.json()) as { units: number };
    if (units > left) return new Response("quota exceeded", { status: 429 });
    await this.state.storage.put("left", left - units);
    return Response.json({ left: left - units });
  }
}
