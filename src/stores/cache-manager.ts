import type { StoreClient } from './types.js';

/**
 * cache-manager, which NestJS injects as `Cache`.
 *
 * Read from cache-manager 7.2.9. `wrap` joins concurrent misses, which makes cache fills safe, not counters.
 */
export const cacheManager = {
  name: 'cache-manager',
  docs: 'https://cacheable.org/docs/cache-manager/',
  versions: 'cache-manager 5 to 7',
  modules: {
    'cache-manager': { createCache: 'createCache', Cache: 'CacheInterface' },
    '@nestjs/cache-manager': { Cache: 'CacheInterface' },
  },
  types: {
    createCache: { call: { effect: 'make', returns: 'Cache' } },
    CacheInterface: { instance: 'Cache' },
    Cache: {
      store: {
        gap: 'remote',
        reach: 'network',
        granularity: 'value',
        noAtomic: "cache-manager has no atomic operation; use the store's own client, or one key per item",
      },
      methods: {
        // read
        get: { effect: 'read', key: '0' },
        mget: { effect: 'read', key: '0[]' },
        ttl: { effect: 'exists', key: '0' },

        // write
        set: { effect: 'write', key: '0', value: '1', ttl: { at: '2', unit: 'milliseconds' } },
        mset: { effect: 'write', key: '0[].key', value: '0[].value' },

        // atomic: one run of the function for all who miss at once
        wrap: { effect: 'none' },

        // delete
        'del mdel': { effect: 'delete', key: '0[]' },

        'clear on off': { effect: 'none' },
      },
      forms: {
        ownItem: { name: 'a key of its own for each item', code: '{store}.set(`${{key}}:${crypto.randomUUID()}`, {item})', remodel: true },
      },
    },
  },
} satisfies StoreClient;
