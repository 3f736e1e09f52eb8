// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: Workers KV
// shape: helpers
// source: own
// atomic: nothing to fix: a cache fill

interface Env {
  TOKENS: KVNamespace;
  CLIENT_SECRET: string;
}

async function requestToken(env: Env): Promise<{ access_token: string; expires_in: number }> {
  const response = await fetch("https://auth.example.com/token", { method: "POST", body: env.CLIENT_SECRET });
  return response.json();
}

export async function accessToken(env: Env): Promise<string> {
  const cached = await env.TOKENS.get("access");
  if (cached) return cached;
  const { access_token, expires_in } = await requestToken(env);
  await env.TOKENS.put("access", access_token, { expirationTtl: expires_in - 60 });
  return access_token;
}
