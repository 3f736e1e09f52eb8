// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @cloudflare/workers-types (R2)
// shape: same-function
// source: own
// atomic: already conditional on the etag, read again after a conflict

interface Env {
  MANIFESTS: R2Bucket;
}
interface Manifest {
  version: number;
  files: Record<string, string>;
}

export async function addFile(env: Env, site: string, name: string, hash: string): Promise<Manifest> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const object = await env.MANIFESTS.get(`${site}.json`);
    const manifest = object ? await object.json<Manifest>() : { version: 0, files: {} };
    const next = { version: manifest.version + 1, files: { ...manifest.files, [name]: hash } };
    const onlyIf = object ? { etagMatches: object.etag } : { etagDoesNotMatch: "*" };
    const stored = await env.MANIFESTS.put(`${site}.json`, JSON.stringify(next), { onlyIf });
    if (stored) return next;
  }
  throw new Error(`manifest of ${site} is too busy`);
}
