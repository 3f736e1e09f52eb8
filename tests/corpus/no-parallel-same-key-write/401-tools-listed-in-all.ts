// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 18
// client: ioredis
// shape: helpers
// source: own
// atomic: a hash field for each analyst

import Redis from 'ioredis';
import { generateText } from 'ai';
import { model } from './model.js';

const redis = new Redis();

async function analyse(deal: string, role: string, prompt: string): Promise<string> {
  const { text } = await generateText({ model, system: `You are the ${role} analyst.`, prompt });
  await redis.set(`deal:${deal}:analysis`, JSON.stringify({ role, text }));
  return text;
}

export async function reviewDeal(deal: string, memo: string) {
  await redis.del(`deal:${deal}:analysis`);
  await Promise.all([
    analyse(deal, 'market', memo),
    analyse(deal, 'legal', memo),
    analyse(deal, 'finance', memo),
  ]);
  return JSON.parse((await redis.get(`deal:${deal}:analysis`)) ?? 'null');
}
