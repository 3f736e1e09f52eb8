// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @cloudflare/workers-types (Workers KV)
// shape: same-function
// source: own
// atomic: nothing to fix: two namespaces

interface Env {
  DRAFTS: KVNamespace;
  PUBLISHED: KVNamespace;
}

export async function publish(env: Env, id: string): Promise<Response> {
  const draft = await env.DRAFTS.get<{ title: string; revision: number }>(id, "json");
  if (!draft) return new Response(null, { status: 404 });
  await env.PUBLISHED.put(id, JSON.stringify({ ...draft, revision: draft.revision + 1 }));
  await env.DRAFTS.delete(id);
  return new Response(draft.title);
}
