// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: unstorage
// shape: helpers
// source: own
// atomic: nothing to fix: a key per voter, counted when read

import { createStorage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs';

const storage = createStorage<{ choice: number; at: number }>({ driver: fsDriver({ base: './data' }) });

const prefixOf = (poll: string) => `polls:${poll}:votes`;

export async function vote(poll: string, user: string, choice: number): Promise<number[]> {
  await storage.setItem(`${prefixOf(poll)}:${user}`, { choice, at: Date.now() });
  return tally(poll);
}

export async function tally(poll: string): Promise<number[]> {
  const keys = await storage.getKeys(prefixOf(poll));
  const votes = await Promise.all(keys.map((key) => storage.getItem(key)));
  const counts: number[] = [];
  for (const item of votes) {
    if (item) counts[item.choice] = (counts[item.choice] ?? 0) + 1;
  }
  return counts;
}

export async function withdraw(poll: string, user: string): Promise<boolean> {
  const key = `${prefixOf(poll)}:${user}`;
  if (!(await storage.hasItem(key))) return false;
  await storage.removeItem(key);
  return true;
}
