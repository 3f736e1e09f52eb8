// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 34
// client: node:fs
// shape: helpers
// source: own
// atomic: mkdir of a lock directory around both, or a file per claim with flag wx

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

interface Claims {
  [task: string]: { agent: string; at: number };
}

async function load(path: string): Promise<Claims> {
  await mkdir(dirname(path), { recursive: true });
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Claims;
  } catch {
    return {};
  }
}

const isStale = (claim: { at: number }) => Date.now() - claim.at > 600_000;

export async function claimTask(path: string, task: string, agent: string): Promise<boolean> {
  const claims = await load(path);
  const held = claims[task];
  if (held && held.agent !== agent && !isStale(held)) return false;
  const next = Object.fromEntries(Object.entries(claims).filter(([, claim]) => !isStale(claim)));
  next[task] = { agent, at: Date.now() };
  await writeFile(path, JSON.stringify(next));
  return true;
}
