import { expect, test } from 'vitest';

import { lint } from './suggestions.js';

/** Takes a prize and deletes `keys` of it. */
const taking = (client: string, keys: string): string => `
${client}
export async function redeem(key: string): Promise<unknown> {
  const prize = await redis.get(key);
  if (!prize) return null;
  await redis.del(${keys});
  return prize;
}
`;
const ioredis = `import { Redis } from 'ioredis';\nconst redis = new Redis();`;
const glide = `import { GlideClient } from '@valkey/valkey-glide';\nconst redis = await GlideClient.createClient({ addresses: [{ host: 'a' }] });`;

const single = [
  [ioredis, 'key'],
  [ioredis, '[key]'],
  [glide, '[key]'],
] as const;

test.each(single)('%s: del(%s) gives way to a command that takes the one key', (client, keys) => {
  expect(lint(taking(client, keys)).suggestions.map(({ output }) => /getdel\(.*\)/u.exec(output)?.[0])).toEqual(['getdel(key)']);
});

const several = [
  [ioredis, "key, key + ':owner'"],
  [ioredis, "[key, key + ':owner']"],
  [ioredis, '...keysOf(key)'],
  [glide, "[key, key + ':owner']"],
] as const;

test.each(several)('%s: del(%s) stays, since it deletes more than what was read', (client, keys) => {
  for (const { output } of lint(taking(client, keys)).suggestions) expect(output).toContain(`redis.del(${keys})`);
});
