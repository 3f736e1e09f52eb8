import type { StoreClient } from './types.js';

/**
 * Vercel KV: the Upstash client under another name, with a ready-made singleton.
 *
 * Read from @vercel/kv 3.0.0, https://vercel.com/docs/redis
 */
export const vercelKv = {
  name: '@vercel/kv',
  docs: 'https://vercel.com/docs/redis',
  versions: '@vercel/kv 3',
  modules: {
    '@vercel/kv': {
      default: '@upstash/redis:Redis',
      kv: '@upstash/redis:Redis',
      createClient: 'createClient',
      VercelKV: '@upstash/redis:RedisClass',
    },
  },
  types: { createClient: { call: { effect: 'make', returns: '@upstash/redis:Redis' } } },
} satisfies StoreClient;
