// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Cloudflare R2
// shape: helpers
// source: own
// atomic: nothing to fix: put with the etag, and again when it did not match

interface Manifest {
  files: Record<string, { size: number; sha: string }>;
  version: number;
}

async function editManifest(bucket: R2Bucket, change: (manifest: Manifest) => void): Promise<Manifest> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const object = await bucket.get('manifest.json');
    const manifest: Manifest = object ? await object.json<Manifest>() : { files: {}, version: 0 };
    change(manifest);
    manifest.version++;
    const condition = object ? { etagMatches: object.etag } : { etagDoesNotMatch: '*' };
    const written = await bucket.put('manifest.json', JSON.stringify(manifest), { onlyIf: condition });
    if (written) return manifest;
    await scheduler.wait(20 * 2 ** attempt);
  }
  throw new Error('manifest is too busy');
}

export default {
  async fetch(request: Request, env: { FILES: R2Bucket }): Promise<Response> {
    const path = new URL(request.url).pathname.slice(1);
    const body = await request.arrayBuffer();
    const digest = await crypto.subtle.digest('SHA-1', body);
    const sha = [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
    await env.FILES.put(`blobs/${sha}`, body);
    const manifest = await editManifest(env.FILES, (m) => {
      m.files[path] = { size: body.byteLength, sha };
    });
    return Response.json({ version: manifest.version });
  },
};
