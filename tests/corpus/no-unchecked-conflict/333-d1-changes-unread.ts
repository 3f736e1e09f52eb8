// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 17
// client: @cloudflare/workers-types (D1)
// shape: same-function
// source: own
// atomic: meta.changes is 0 after a conflict

interface Env {
  DB: D1Database;
}

export async function addMember(env: Env, team: string, member: string): Promise<string[]> {
  const row = await env.DB.prepare("SELECT members, version FROM teams WHERE id = ?").bind(team).first<{ members: string; version: number }>();
  const members: string[] = [...JSON.parse(row!.members), member];
  await env.DB.prepare("UPDATE teams SET members = ?, version = version + 1 WHERE id = ? AND version = ?").bind(JSON.stringify(members), team, row!.version).run();
  return members;
}
