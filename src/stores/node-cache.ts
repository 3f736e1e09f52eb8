import type { StoreClient } from './types.js';

/**
 * node-cache: a synchronous cache in this process. `get` gives a clone, so that changing it changes nothing until `set`.
 *
 * Read from node-cache 5.1.2.
 */
export const nodeCache = {
  name: 'node-cache',
  docs: 'https://github.com/node-cache/node-cache#readme',
  versions: 'node-cache 5',
  modules: { 'node-cache': { default: 'NodeCacheClass', '*': 'NodeCacheClass' } },
  types: {
    NodeCacheClass: { construct: 'NodeCache', instance: 'NodeCache' },
    NodeCache: {
      store: {
        gap: 'sync',
        reach: 'process',
        granularity: 'value',
        noAtomic: 'Read again after the await, so that get and set follow each other at once',
      },
      methods: {
        // read
        get: { effect: 'read', key: '0' },
        mget: { effect: 'read', key: '0[]' },
        'has getTtl': { effect: 'exists', key: '0' },

        // write
        set: { effect: 'write', key: '0', value: '1', ttl: { at: '2', unit: 'seconds' } },
        mset: { effect: 'write', key: '0[].key', value: '0[].val' },

        // delete
        del: { effect: 'delete', key: '0[]' },
        take: { effect: 'delete', key: '0' },

        ttl: { effect: 'expire', key: '0' },
        'keys flushAll close on': { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
