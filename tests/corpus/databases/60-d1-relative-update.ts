// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @cloudflare/workers-types (D1)
// shape: same-function
// source: own
// atomic: nothing to fix: relative update under a condition

export interface Env {
  DB: D1Database;
}

export async function use(env: Env, code: string): Promise<boolean> {
  const row = await env.DB.prepare('SELECT remaining, expires_at FROM codes WHERE code = ?1').bind(code).first<{ remaining: number; expires_at: number }>();
  if (!row || row.expires_at < Date.now()) return false;
  const { meta } = await env.DB.prepare('UPDATE codes SET remaining = remaining - 1 WHERE code = ?1 AND remaining > 0').bind(code).run();
  return meta.changes === 1;
}
