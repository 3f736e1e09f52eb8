// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: helpers
// source: own
// atomic: nothing to fix: another file is written

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface RunLog {
  agent: string;
  tokens: number;
  ok: boolean;
}

async function logsOf(dir: string): Promise<RunLog[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(dir, name), 'utf8')) as RunLog));
}

function tally(logs: RunLog[]) {
  const byAgent = new Map<string, { runs: number; tokens: number; failed: number }>();
  for (const log of logs) {
    const row = byAgent.get(log.agent) ?? { runs: 0, tokens: 0, failed: 0 };
    row.runs++;
    row.tokens += log.tokens;
    if (!log.ok) row.failed++;
    byAgent.set(log.agent, row);
  }
  return byAgent;
}

export async function writeReport(dir: string): Promise<string> {
  const config = JSON.parse(await readFile(join(dir, 'config.json'), 'utf8')) as { title: string };
  const rows = tally(await logsOf(join(dir, 'runs')));
  const lines = [...rows].map(([agent, row]) => `| ${agent} | ${row.runs} | ${row.tokens} | ${row.failed} |`);
  const target = join(dir, 'report');
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'report.md'), `# ${config.title}\n\n${lines.join('\n')}\n`);
  return join(target, 'report.md');
}
