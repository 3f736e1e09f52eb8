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
        if: { effect: 'none' },
        stm: { effect: 'child', returns: 'Stm' },
        lock: { effect: 'child', key: '0', returns: 'Lock' },
        'delete getAll lease watch election close': { effect: 'none' },
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
