// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: @cloudflare/workers-types (Workers KV)
// shape: same-function
// source: own
// atomic: already one key per comment

interface Env {
  COMMENTS: KVNamespace;
}

export async function comment(env: Env, page: string, body: string): Promise<string[]> {
  const { keys } = await env.COMMENTS.list({ prefix: `${page}:` });
  const texts = await Promise.all(keys.map(({ name }) => env.COMMENTS.get(name)));
  texts.push(body);
  await env.COMMENTS.put(`${page}:${Date.now()}:${crypto.randomUUID()}`, body);
  return texts.filter((text) => text !== null);
}
