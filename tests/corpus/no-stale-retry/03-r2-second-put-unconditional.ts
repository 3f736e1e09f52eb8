// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 23
// alt-lines: 20
// client: @cloudflare/workers-types (R2)
// shape: same-function
// source: own
// atomic: read the object again and repeat the conditional put
// note: the condition is dropped on the second attempt

interface Env {
  INDEX: R2Bucket;
}

export async function addEntry(env: Env, name: string, entry: string): Promise<void> {
  const object = await env.INDEX.get(name);
  if (!object) throw new Error(`no index ${name}`);
  const body = `${await object.text()}${entry}\n`;
  const stored = await env.INDEX.put(name, body, { onlyIf: { etagMatches: object.etag } });
  if (stored === null) {
    console.warn("index changed meanwhile, writing again");
    await env.INDEX.put(name, body);
  }
}
