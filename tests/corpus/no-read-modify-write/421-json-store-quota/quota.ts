// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 27
// client: redis (node-redis)
// shape: cross-file
// source: own
// atomic: hIncrBy of the tokens in a hash

import { JsonStore } from './json-store.js';

interface Usage {
  requests: number;
  tokens: number;
}

const usage = new JsonStore<Usage>('usage', 60 * 60 * 24 * 31);

export class QuotaExceeded extends Error {}

export async function recordUsage(apiKey: string, tokens: number, limit: number): Promise<Usage> {
  const month = new Date().toISOString().slice(0, 7);
  const id = `${apiKey}:${month}`;
  const current = (await usage.get(id)) ?? { requests: 0, tokens: 0 };
  if (current.tokens + tokens > limit) throw new QuotaExceeded(apiKey);
  const next = { requests: current.requests + 1, tokens: current.tokens + tokens };
  await usage.set(id, next);
  return next;
}
