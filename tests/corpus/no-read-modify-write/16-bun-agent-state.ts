// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 23
// client: Bun files
// shape: same-function
// source: own
// atomic: one state file per agent

import { join } from "node:path";

interface TeamState {
  runs: number;
  lastRun: Record<string, string>;
}

export async function recordRun(dir: string, agent: string): Promise<TeamState> {
  const path = join(dir, "state.json");
  const file = Bun.file(path);
  const state: TeamState = (await file.exists()) ? await file.json() : { runs: 0, lastRun: {} };
  state.runs++;
  state.lastRun[agent] = new Date().toISOString();
  await Bun.write(path, JSON.stringify(state, null, 2));
  return state;
}
