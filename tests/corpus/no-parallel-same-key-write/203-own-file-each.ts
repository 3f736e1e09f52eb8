// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: a file an agent

import { mkdir, writeFile } from "node:fs/promises";

export async function runAll(agents: { name: string; run(): Promise<string> }[]): Promise<void> {
  await mkdir("answers", { recursive: true });
  await Promise.all(
    agents.map(async ({ name, run }) => {
      const answer = await run();
      await writeFile(`answers/${name}.json`, JSON.stringify({ answer }));
    }),
  );
}
