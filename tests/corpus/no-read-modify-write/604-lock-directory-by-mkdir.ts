// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: helpers
// source: own
// atomic: nothing to fix: the directory can be made by one process only

import { mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

interface Claims {
  [task: string]: string;
}

async function lockDir(path: string): Promise<() => Promise<void>> {
  const dir = `${path}.lock`;
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      await mkdir(dir);
      return () => rmdir(dir);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await sleep(100);
    }
  }
  throw new Error(`${dir} is not given back`);
}

export async function claimTask(path: string, task: string, agent: string): Promise<boolean> {
  const unlock = await lockDir(path);
  try {
    const claims = JSON.parse(await readFile(path, 'utf8')) as Claims;
    if (claims[task]) return false;
    claims[task] = agent;
    await writeFile(path, JSON.stringify(claims));
    return true;
  } finally {
    await unlock();
  }
}
