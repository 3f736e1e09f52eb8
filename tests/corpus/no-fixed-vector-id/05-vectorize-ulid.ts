// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: none
// client: @cloudflare/workers-types (Vectorize)
// shape: same-function
// source: own
// atomic: already one id per vector

import { ulid } from "ulid";

interface Env {
  VECTORS: VectorizeIndex;
  AI: Ai;
}

export async function remember(env: Env, user: string, text: string): Promise<string> {
  const { data } = (await env.AI.run("@cf/baai/bge-base-en-v1.5", { text: [text] })) as { data: number[][] };
  const id = `${user}:${ulid()}`;
  await env.VECTORS.upsert([{ id, values: data[0] ?? [], metadata: { text } }]);
  return id;
}
