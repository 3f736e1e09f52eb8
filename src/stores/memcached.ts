import { withCallback } from './build.js';
import type { StoreClient } from './types.js';

/**
 * memcached, with callbacks and a real compare-and-set: `gets`, then `cas` with the token that came along.
 *
 * Read from memcached 2.2.2 and @types/memcached 2.2.10. It has no promises, so that no form fits in an `await`.
 */
export const memcached = {
  name: 'memcached',
  docs: 'https://github.com/3rd-Eden/memcached#readme',
  versions: 'memcached 2',
  modules: { memcached: { default: 'MemcachedClass', '*': 'MemcachedClass' } },
  types: {
    MemcachedClass: { construct: 'Memcached', instance: 'Memcached' },
    Memcached: {
      store: { gap: 'remote', reach: 'network', granularity: 'value' },
      methods: withCallback({
        // read
        get: { effect: 'read', key: '0' },
        gets: { effect: 'read', key: '0', result: { version: 'cas' } },
        getMulti: { effect: 'read', key: '0[]' },

        // write
        set: { effect: 'write', key: '0', value: '1', ttl: { at: '2', unit: 'seconds' } },
        // only if present, which is no guard
        replace: { effect: 'write', key: '0', value: '1' },

        // conditional
        add: { effect: 'create', key: '0', value: '1', conflict: { signal: 'false' } },
        cas: { effect: 'cas', key: '0', value: '1', version: '2', conflict: { signal: 'false' } },

        // atomic
        'incr decr append prepend': { effect: 'update', key: '0', value: '1' },

        // delete
        del: { effect: 'delete', key: '0' },

        touch: { effect: 'expire', key: '0' },
      }),
    },
  },
} satisfies StoreClient;
