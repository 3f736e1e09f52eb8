// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 24
// client: redis (node-redis)
// shape: same-function
// source: own
// atomic: json.numIncrBy of the path

import { createClient } from 'redis';

const client = await createClient().connect();

interface Experiment {
  name: string;
  variants: Record<string, { shown: number; converted: number }>;
}

export async function recordConversion(experiment: string, variant: string) {
  const key = `experiment:${experiment}`;
  const data = (await client.json.get(key)) as Experiment | null;
  if (data === null) throw new Error(`no experiment ${experiment}`);
  const stats = data.variants[variant] ?? { shown: 0, converted: 0 };
  await client.json.set(key, `$.variants.${variant}`, {
    ...stats,
    converted: stats.converted + 1,
  });
  return (stats.converted + 1) / Math.max(stats.shown, 1);
}
