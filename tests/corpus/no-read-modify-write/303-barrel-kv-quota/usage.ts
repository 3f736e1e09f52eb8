export interface Usage {
  calls: number;
  last: number;
}

export async function readUsage(kv: KVNamespace, key: string): Promise<Usage> {
  return (await kv.get<Usage>(key, "json")) ?? { calls: 0, last: 0 };
}

export async function writeUsage(kv: KVNamespace, key: string, usage: Usage): Promise<void> {
  await kv.put(key, JSON.stringify(usage));
}
