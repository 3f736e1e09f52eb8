import { withCallback } from './build.js';
import type { StoreClient } from './types.js';

/**
 * memjs, a memcached client without compare-and-set.
 *
 * Read from memjs 1.3.2 and @types/memjs 1.3.3.
 */
export const memjs = {
  name: 'memjs',
  docs: 'https://github.com/memcachier/memjs#readme',
  versions: 'memjs 1',
  modules: { memjs: { Client: 'ClientClass' } },
  types: {
    ClientClass: { instance: 'Client', methods: { create: { effect: 'make', returns: 'Client' } } },
    Client: {
      store: { gap: 'remote', reach: 'network', granularity: 'value', text: true },
      methods: withCallback({
        // read
        get: { effect: 'read', key: '0', result: { at: 'value' } },

        // write
        set: { effect: 'write', key: '0', value: '1', ttl: { at: '2.expires', unit: 'seconds' } },
        // only if present, which is no guard
        replace: { effect: 'write', key: '0', value: '1' },

        // conditional
        add: { effect: 'create', key: '0', value: '1', conflict: { signal: 'false' } },

        // atomic
        'increment decrement append prepend': { effect: 'update', key: '0', value: '1' },

        // delete
        delete: { effect: 'delete', key: '0' },

        touch: { effect: 'expire', key: '0' },
      }),
      forms: {
        increment: { name: 'increment', code: '{store}.increment({key}, {by}, { initial: 0 })' },
        decrement: { name: 'decrement', code: '{store}.decrement({key}, {by}, { initial: 0 })' },
        appendText: { name: 'append', code: '{store}.append({key}, {item})' },
        create: { name: 'add', code: '{store}.add({key}, {value}, {})', succeeded: '{result}' },
        createWithTtl: { name: 'add', code: '{store}.add({key}, {value}, { expires: {ttl} })', succeeded: '{result}' },
      },
    },
  },
} satisfies StoreClient;
