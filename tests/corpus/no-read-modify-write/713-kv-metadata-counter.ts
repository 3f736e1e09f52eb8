// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// alt-lines: 30
// client: Cloudflare KV
// shape: helpers
// source: own
// atomic: a Durable Object

interface Env {
  LINKS: KVNamespace;
}

interface Meta {
  hits: number;
  last: string;
}

async function touch(env: Env, slug: string, target: string, meta: Meta | null): Promise<void> {
  const metadata: Meta = { hits: (meta?.hits ?? 0) + 1, last: new Date().toISOString() };
  await env.LINKS.put(slug, target, { metadata });
}

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const slug = new URL(request.url).pathname.slice(1);
    const { value, metadata } = await env.LINKS.getWithMetadata<Meta>(slug);
    if (value === null) return new Response('not found', { status: 404 });
    ctx.waitUntil(touch(env, slug, value, metadata));
    return Response.redirect(value, 301);
  },
} satisfies ExportedHandler<Env>;
