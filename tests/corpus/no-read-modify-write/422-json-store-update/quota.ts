// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: redis (node-redis)
// shape: cross-file
// source: own
// atomic: nothing to fix: the store changes the value under WATCH on a connection of its own

import { JsonStore } from './json-store.js';

interface Usage {
  requests: number;
  tokens: number;
}

const usage = new JsonStore<Usage>('usage');

export async function recordUsage(apiKey: string, tokens: number): Promise<Usage> {
  const month = new Date().toISOString().slice(0, 7);
  return usage.update(`${apiKey}:${month}`, (current = { requests: 0, tokens: 0 }) => ({
    requests: current.requests + 1,
    tokens: current.tokens + tokens,
  }));
}
