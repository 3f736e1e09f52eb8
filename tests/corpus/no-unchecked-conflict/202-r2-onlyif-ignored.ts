// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 18
// client: R2
// shape: same-function
// source: own
// atomic: look at null

interface Env {
  DOCS: R2Bucket;
}

export async function edit(env: Env, id: string, patch: object): Promise<void> {
  const object = await env.DOCS.get(id);
  if (!object) throw new Error("not found");
  const doc = await object.json<Record<string, unknown>>();
  await env.DOCS.put(id, JSON.stringify({ ...doc, ...patch }), { onlyIf: { etagMatches: object.etag } });
}
