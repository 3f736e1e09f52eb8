// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: @cloudflare/workers-types (Workers KV)
// shape: same-function
// source: own
// atomic: nothing to fix: every run writes the same constant

interface Env {
  JOBS: KVNamespace;
}

export async function fanOut(env: Env, job: string, urls: string[]): Promise<void> {
  await Promise.all(
    urls.map(async (url) => {
      const res = await fetch(url, { method: "POST" });
      if (!res.ok) await env.JOBS.put(`job:${job}:state`, "failed");
    }),
  );
}
