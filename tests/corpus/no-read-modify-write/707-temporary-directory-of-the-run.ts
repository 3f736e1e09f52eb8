// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: helpers
// source: own
// atomic: nothing to fix: the directory was made by this very run

import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

async function setScript(dir: string, name: string, command: string): Promise<void> {
  const file = join(dir, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { scripts?: Record<string, string> };
  manifest.scripts = { ...manifest.scripts, [name]: command };
  await writeFile(file, JSON.stringify(manifest, null, 2));
}

export async function sandbox(repository: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  await exec('git', ['clone', '--depth', '1', repository, dir]);
  await setScript(dir, 'agent', 'node agent.js');
  return dir;
}
