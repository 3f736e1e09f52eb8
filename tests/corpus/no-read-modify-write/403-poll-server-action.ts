// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 25
// client: @vercel/kv
// shape: same-function
// source: own
// atomic: kv.hincrby(key, option, 1)

'use server';

import { kv } from '@vercel/kv';
import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';

export async function castVote(pollId: string, formData: FormData) {
  const option = String(formData.get('option'));
  const jar = await cookies();
  if (jar.get(`voted-${pollId}`)) {
    return { error: 'You have already voted' };
  }

  const key = `poll:${pollId}:votes`;
  const current = await kv.hget<number>(key, option);
  await kv.hset(key, { [option]: (current ?? 0) + 1 });

  jar.set(`voted-${pollId}`, '1', { maxAge: 60 * 60 * 24 });
  revalidatePath(`/polls/${pollId}`);
  return { ok: true };
}
