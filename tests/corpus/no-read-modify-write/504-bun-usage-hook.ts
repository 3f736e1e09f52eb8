// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 33
// client: bun
// shape: same-function
// source: own
// atomic: a file per session, or bun:sqlite

import { join } from 'node:path';

const USAGE = join(import.meta.dir, '..', '.state', 'usage.json');

interface Usage {
  [model: string]: { input: number; output: number };
}

interface Turn {
  model: string;
  usage: { inputTokens: number; outputTokens: number };
}

async function readUsage(): Promise<Usage> {
  const file = Bun.file(USAGE);
  return (await file.exists()) ? ((await file.json()) as Usage) : {};
}

export async function onTurnEnd(turn: Turn): Promise<void> {
  const usage = await readUsage();
  const entry = (usage[turn.model] ??= { input: 0, output: 0 });
  entry.input += turn.usage.inputTokens;
  entry.output += turn.usage.outputTokens;
  await Bun.write(USAGE, JSON.stringify(usage, null, 2));
}
