// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: @upstash/redis
// shape: helpers
// source: own
// atomic: nothing to fix: the shard is in the key, the summary is written after the join

import { Redis } from '@upstash/redis';

const redis = Redis.fromEnv();

async function indexShard(run: string, shard: number, documents: string[]): Promise<number> {
  const terms = new Set(documents.flatMap((document) => document.toLowerCase().split(/\W+/)));
  await redis.set(`index:${run}:${shard}`, [...terms]);
  return terms.size;
}

export async function buildIndex(run: string, documents: string[], shards = 4) {
  const size = Math.ceil(documents.length / shards);
  const counts = await Promise.all(
    Array.from({ length: shards }, (_, shard) => indexShard(run, shard, documents.slice(shard * size, (shard + 1) * size))),
  );
  await redis.set(`index:${run}`, { shards, terms: counts.reduce((a, b) => a + b, 0), builtAt: Date.now() });
}
