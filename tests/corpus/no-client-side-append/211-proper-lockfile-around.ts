// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: node:fs/promises, proper-lockfile
// shape: helpers
// source: own
// atomic: nothing to fix: a file lock around both

import lockfile from "proper-lockfile";
import { readFile, writeFile } from "node:fs/promises";

const FILE = "audit.json";

async function exclusively<T>(job: () => Promise<T>): Promise<T> {
  const release = await lockfile.lock(FILE, { retries: 5 });
  try {
    return await job();
  } finally {
    await release();
  }
}

export async function audit(entry: { who: string; what: string }): Promise<void> {
  await exclusively(async () => {
    const entries = JSON.parse(await readFile(FILE, "utf8"));
    entries.push({ ...entry, at: new Date().toISOString() });
    await writeFile(FILE, JSON.stringify(entries));
  });
}
