// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: fs (sync)
// shape: helpers
// source: own
// atomic: nothing to fix: one tick inside one process

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const STATE = join(homedir(), ".deployctl", "state.json");

interface State {
  runs: number;
  last?: string;
}

function readState(): State {
  return existsSync(STATE) ? (JSON.parse(readFileSync(STATE, "utf8")) as State) : { runs: 0 };
}

export async function deploy(target: string, push: (target: string) => Promise<void>): Promise<void> {
  await push(target);
  const state = readState();
  state.runs += 1;
  state.last = target;
  writeFileSync(STATE, JSON.stringify(state));
}
