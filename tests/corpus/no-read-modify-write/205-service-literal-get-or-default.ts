// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 29
// client: Workers KV
// shape: helpers
// source: own
// atomic: a Durable Object

interface Env {
  USAGE: KVNamespace;
}

interface Usage {
  requests: number;
  tokens: number;
  lastModel?: string;
}

const EMPTY: Usage = { requests: 0, tokens: 0 };

const usageService = (env: Env) => ({
  async find(tenant: string): Promise<Usage> {
    return (await env.USAGE.get<Usage>(`usage:${tenant}`, "json")) ?? { ...EMPTY };
  },
  async record(tenant: string, model: string, tokens: number) {
    const usage = await this.find(tenant);
    const next: Usage = { requests: usage.requests + 1, tokens: usage.tokens + tokens, lastModel: model };
    await env.USAGE.put(`usage:${tenant}`, JSON.stringify(next));
    return next;
  },
});

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext) {
    const tenant = new URL(request.url).hostname;
    ctx.waitUntil(usageService(env).record(tenant, "small", 120));
    return new Response("ok");
  },
};
