import type { Method, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'value', text: true } satisfies StoreTraits;
const lock = { effect: 'acquire', reach: 'everywhere', releases: ['release'] } satisfies Method;

/**
 * etcd. A request is built and goes off when it is awaited.
 *
 * Read from etcd3 1.1.2, https://microsoft.github.io/etcd3/classes/index_.etcd3.html
 */
export const etcd3 = {
  name: 'etcd',
  docs: 'https://microsoft.github.io/etcd3/classes/index_.etcd3.html',
  versions: 'etcd3 1',
  modules: { etcd3: { Etcd3: 'Etcd3Class', Namespace: 'NamespaceInterface' } },
  types: {
    Etcd3Class: { construct: 'Etcd3', instance: 'Etcd3' },
    NamespaceInterface: { instance: 'Etcd3' },
    Etcd3: {
      store,
      methods: {
        get: { effect: 'query', step: { verb: 'select', table: '0' }, returns: 'Get' },
        put: { effect: 'query', step: { verb: 'update', table: '0' }, returns: 'Put' },
        namespace: { effect: 'child', key: '0', returns: 'Etcd3' },
        // a transaction of the server: what it puts is put only if what it compares still holds
        if: { effect: 'batch', atomic: true, compares: '3', returns: 'Comparison' },
        delete: { effect: 'query', step: { verb: 'delete' }, returns: 'Delete' },
        stm: { effect: 'child', returns: 'Stm' },
        lock: { effect: 'child', key: '0', returns: 'Lock' },
        'getAll lease watch election close': { effect: 'none' },
      },
    },
    Get: {
      methods: {
        'string json number buffer exec': { effect: 'query', step: { run: true, result: {} } },
        exists: { effect: 'query', step: { run: true, result: {} } },
      },
    },
    Put: {
      methods: {
        value: { effect: 'query', step: { set: '0' } },
        'lease ignoreLease': { effect: 'query', step: { other: true } },
        'exec getPrevious': { effect: 'query', step: { run: true } },
      },
    },
    Delete: {
      methods: {
        key: { effect: 'query', step: { table: '0' } },
        'prefix all range options': { effect: 'query', step: { other: true } },
        exec: { effect: 'query', step: { run: true } },
      },
    },
    Comparison: {
      methods: {
        and: { effect: 'check', entry: '3', version: '3' },
        then: { effect: 'statements', list: '0...' },
        'else options': { effect: 'same' },
        commit: { effect: 'commit', conflict: { signal: 'property', at: 'succeeded' } },
      },
    },
    Stm: {
      methods: {
        transact: {
          effect: 'transaction',
          run: '0',
          gives: 'Etcd3',
          isolation: 'isolated',
          conflict: { signal: 'throws', errors: ['STMConflictError'] },
        },
      },
    },
    Lock: {
      methods: {
        do: { effect: 'lock', run: '0', reach: 'everywhere' },
        acquire: lock,
        release: { effect: 'release' },
        ttl: { effect: 'same' },
      },
    },
  },
} satisfies StoreClient;
