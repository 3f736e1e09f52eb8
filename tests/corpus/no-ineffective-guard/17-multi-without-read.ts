// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: nothing to fix: MULTI joins two writes of the input

import { createClient } from "redis";

const client = createClient();

export async function register(id: string, agent: { name: string; skills: string[] }): Promise<void> {
  const score = agent.skills.length;
  await client
    .multi()
    .hSet(`agent:${id}`, { name: agent.name, skills: agent.skills.join(",") })
    .zAdd("agents", { score, value: id })
    .exec();
}
