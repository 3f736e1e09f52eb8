// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: none
// client: @cloudflare/workers-types (Vectorize)
// shape: same-function
// source: own
// atomic: nothing to fix: each user has one profile vector

interface Env {
  PROFILES: VectorizeIndex;
}

export async function updateProfile(env: Env, userId: string, values: number[]): Promise<void> {
  await env.PROFILES.upsert([{ id: userId, values, metadata: { updatedAt: new Date().toISOString() } }]);
}
