// Scores the built plugin on labelled cases that are kept beside the repository: how many faults it finds, how many of its reports are
// right, and whether its verdicts survive rewrites that do not change a program's meaning.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const corpus = path.resolve(root, '../shared/corpus');
const runs = [
  { tool: 'score.mjs', cases: ['open', 'langgraph-open'] },
  { tool: 'metamorph.mjs', cases: ['open'] },
];

for (const { tool, cases } of runs) {
  const lacking = [tool, ...cases].map((name) => path.join(corpus, name)).find((place) => !existsSync(place));
  if (lacking) {
    console.log(`${tool} is skipped: there is no ${path.relative(root, lacking)}.`);
    continue;
  }
  const folders = cases.flatMap((name) => ['--cases', path.join(corpus, name)]);
  const run = spawnSync(process.execPath, [path.join(corpus, tool), '--project', root, ...folders, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (run.status !== 0) process.exitCode = run.status ?? 1;
}
