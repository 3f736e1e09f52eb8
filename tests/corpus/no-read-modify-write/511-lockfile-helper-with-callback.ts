// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: helpers
// source: own
// atomic: nothing to fix: proper-lockfile around both

import fs from 'node:fs/promises';
import path from 'node:path';
import lockfile from 'proper-lockfile';

interface TeamState {
  tasks: Record<string, { owner?: string; state: string }>;
  updatedAt?: string;
}

async function withFileLock<T>(file: string, fn: () => Promise<T>): Promise<T> {
  const release = await lockfile.lock(file, { retries: { retries: 10, minTimeout: 20 }, stale: 5000 });
  try {
    return await fn();
  } finally {
    await release();
  }
}

async function edit(file: string, change: (state: TeamState) => TeamState): Promise<void> {
  const state = JSON.parse(await fs.readFile(file, 'utf8')) as TeamState;
  const next = change(state);
  const temporary = path.join(path.dirname(file), `.${process.pid}.tmp`);
  await fs.writeFile(temporary, JSON.stringify({ ...next, updatedAt: new Date().toISOString() }, null, 2));
  await fs.rename(temporary, file);
}

export async function claim(file: string, task: string, owner: string): Promise<void> {
  await withFileLock(file, () =>
    edit(file, (state) => ({ ...state, tasks: { ...state.tasks, [task]: { owner, state: 'taken' } } })),
  );
}

export async function finish(file: string, task: string): Promise<void> {
  await withFileLock(file, async () => {
    await edit(file, (state) => {
      state.tasks[task] = { ...state.tasks[task], state: 'done' };
      return state;
    });
  });
}
