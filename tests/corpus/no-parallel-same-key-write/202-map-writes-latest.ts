// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 16
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: collect, then write once

import { writeFile } from "node:fs/promises";

export async function runAll(agents: { name: string; run(): Promise<string> }[]): Promise<void> {
  await Promise.all(
    agents.map(async (agent) => {
      const answer = await agent.run();
      await writeFile("answer.json", JSON.stringify({ agent: agent.name, answer }));
    }),
  );
}
