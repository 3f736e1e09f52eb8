// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: @cloudflare/workers-types (Workers KV)
// shape: cross-file
// source: own
// atomic: a Durable Object that counts

import { readUsage, writeUsage, usageKey } from "./lib";

interface Env {
  QUOTA: KVNamespace;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const tenant = request.headers.get("x-tenant") ?? "anonymous";
    const key = usageKey(tenant);
    const usage = await readUsage(env.QUOTA, key);
    if (usage.calls >= 10_000) return new Response("quota exceeded", { status: 429 });
    await writeUsage(env.QUOTA, key, { calls: usage.calls + 1, last: Date.now() });
    return new Response("ok");
  },
};
