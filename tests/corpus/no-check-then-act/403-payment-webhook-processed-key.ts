// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 30
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: set(key, at, { nx: true, ex }) and its answer, before the work

import { Redis } from '@upstash/redis';
import { creditWallet } from '@/lib/wallet';
import { verifySignature } from '@/lib/payments';

const redis = Redis.fromEnv();

export async function POST(request: Request) {
  const payload = await request.text();
  const event = verifySignature(payload, request.headers.get('x-signature'));
  if (!event) return new Response('bad signature', { status: 400 });

  const key = `payment:event:${event.id}`;
  const processed = await redis.get<string>(key);
  if (processed) {
    return Response.json({ received: true, duplicate: true });
  }

  if (event.type === 'payment.succeeded') {
    await creditWallet(event.data.customer, event.data.amount);
  }
  await redis.set(key, new Date().toISOString(), { ex: 60 * 60 * 24 * 3 });
  return Response.json({ received: true });
}
