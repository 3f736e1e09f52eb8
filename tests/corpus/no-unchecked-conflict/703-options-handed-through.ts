// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: @cloudflare/workers-types
// shape: same-function
// source: own
// atomic: the caller that sets onlyIf has to look at the answer

interface Env {
  ASSETS: R2Bucket;
}

export async function upload(env: Env, name: string, body: ArrayBuffer, options?: R2PutOptions): Promise<void> {
  await env.ASSETS.put(name, body, options);
}
