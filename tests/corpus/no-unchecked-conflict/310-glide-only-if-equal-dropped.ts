// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 19
// client: @valkey/valkey-glide
// shape: same-function
// source: own
// atomic: set() resolves null when the value was not equal any more

import { GlideClient } from "@valkey/valkey-glide";

const client = await GlideClient.createClient({ addresses: [{ host: "localhost", port: 6379 }] });

export async function addSkill(agent: string, skill: string): Promise<string[]> {
  const key = `skills:${agent}`;
  const stored = (await client.get(key))?.toString() ?? "[]";
  const skills: string[] = JSON.parse(stored);
  skills.push(skill);
  await client.set(key, JSON.stringify(skills), { conditionalSet: "onlyIfEqual", comparisonValue: stored });
  return skills;
}
