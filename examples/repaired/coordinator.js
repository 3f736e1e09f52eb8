// The one writer of the shared keys merges what the others contribute, in the order in which it came.
import Redis from 'ioredis';

const redis = new Redis();

export async function publish(after) {
  const contributions = await redis.xrange('contributions', `(${after}`, '+');
  const parts = contributions.map(([, [, agent, , plan]]) => `${agent}: ${plan}`);
  await redis.set('shared:plan', JSON.stringify({ plan: parts.join('\n'), agent: 'coordinator', at: Date.now() }));
  return contributions.at(-1)?.[0] ?? after;
}
