// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: nothing to fix: SET NX decides, and is taken back on failure

import { Redis } from '@upstash/redis';
import { creditWallet } from '@/lib/wallet';
import { verifySignature } from '@/lib/payments';

const redis = Redis.fromEnv();

export async function POST(request: Request) {
  const payload = await request.text();
  const event = verifySignature(payload, request.headers.get('x-signature'));
  if (!event) return new Response('bad signature', { status: 400 });

  const key = `payment:event:${event.id}`;
  const first = await redis.set(key, 'processing', { nx: true, ex: 60 * 60 * 24 * 3 });
  if (first !== 'OK') {
    return Response.json({ received: true, duplicate: true });
  }

  try {
    await creditWallet(event.data.customer, event.data.amount);
    await redis.set(key, 'done', { xx: true, keepTtl: true });
  } catch (error) {
    await redis.del(key);
    throw error;
  }
  return Response.json({ received: true });
}
