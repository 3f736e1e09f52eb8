// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 32
// alt-lines: 24
// client: node:fs
// shape: helpers
// source: own
// atomic: gather the results of all, write once

import { readFile, writeFile } from 'node:fs/promises';

interface Agent {
  name: string;
  run(task: string): Promise<string>;
}

interface Result {
  agent: string;
  output: string;
}

const load = async (file: string): Promise<Result[]> => JSON.parse(await readFile(file, 'utf8').catch(() => '[]'));
const save = (file: string, results: Result[]) => writeFile(file, JSON.stringify(results, null, 2));

export async function runAll(agents: Agent[], task: string, file: string): Promise<Result[]> {
  await Promise.allSettled(
    agents.map(async (agent) => {
      const output = await agent.run(task);
      const results = await load(file);
      results.push({ agent: agent.name, output });
      await save(file, results);
    }),
  );
  return load(file);
}
