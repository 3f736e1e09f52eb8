// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: fs
// shape: class
// source: own
// atomic: each run writes all that is in memory, so the last one has everything

import { writeFileSync } from "node:fs";

class Answers {
  private byAgent = new Map<string, string>();

  set(agent: string, answer: string): void {
    this.byAgent.set(agent, answer);
    writeFileSync("answers.json", JSON.stringify([...this.byAgent]));
  }
}

const answers = new Answers();

export async function askAll(agents: { name: string; ask(): Promise<string> }[]): Promise<void> {
  await Promise.all(
    agents.map(async (agent) => {
      answers.set(agent.name, await agent.ask());
    }),
  );
}
