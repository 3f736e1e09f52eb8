import type { StoreClient } from './types.js';

/**
 * lru-cache: a synchronous map in this process, so only what is awaited in between opens a gap.
 *
 * Read from lru-cache 11.5.3.
 */
export const lruCache = {
  name: 'lru-cache',
  docs: 'https://isaacs.github.io/node-lru-cache/',
  versions: 'lru-cache 7 to 11',
  modules: { 'lru-cache': { LRUCache: 'LRUCacheClass', default: 'LRUCacheClass' } },
  types: {
    LRUCacheClass: { construct: 'LRUCache', instance: 'LRUCache' },
    LRUCache: {
      store: {
        gap: 'sync',
        reach: 'process',
        granularity: 'value',
        noAtomic: 'Read again after the await, so that get and set follow each other at once',
      },
      methods: {
        // read
        'get peek': { effect: 'read', key: '0' },
        has: { effect: 'exists', key: '0' },

        // write
        set: { effect: 'write', key: '0', value: '1' },

        // atomic: concurrent misses share one run of `fetchMethod` or `memoMethod`
        'fetch forceFetch memo': { effect: 'none' },

        // delete
        delete: { effect: 'delete', key: '0' },

        'clear keys values entries forEach find': { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
