// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: @vercel/kv
// shape: same-function
// source: own
// atomic: already one write after the join

import { kv } from "@vercel/kv";

export async function survey(id: string, agents: ((q: string) => Promise<string>)[], question: string): Promise<void> {
  const answers = await Promise.all(
    agents.map(async (agent) => {
      await kv.incr(`survey:${id}:asked`);
      return agent(question);
    }),
  );
  await kv.set(`survey:${id}`, answers);
}
