// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: Workers KV
// shape: same-function
// source: own
// atomic: nothing to fix: a key per event

export interface Env {
  EVENTS: KVNamespace;
}

export async function record(env: Env, run: string, event: unknown): Promise<void> {
  const key = `run:${run}:${Date.now()}:${crypto.randomUUID()}`;
  await env.EVENTS.put(key, JSON.stringify(event), { expirationTtl: 604_800 });
}

export async function events(env: Env, run: string): Promise<unknown[]> {
  const { keys } = await env.EVENTS.list({ prefix: `run:${run}:` });
  return Promise.all(keys.map(({ name }) => env.EVENTS.get(name, "json")));
}
