import type { StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'value', text: true } satisfies StoreTraits;

/**
 * Consul's key-value store.
 *
 * Read from consul 2.0.1, https://developer.hashicorp.com/consul/api-docs/kv
 */
export const consul = {
  name: 'Consul KV',
  docs: 'https://developer.hashicorp.com/consul/api-docs/kv',
  versions: 'consul 2',
  modules: { consul: { default: 'ConsulClass' } },
  types: {
    ConsulClass: { construct: 'Consul', instance: 'Consul' },
    Consul: { members: { kv: 'Kv' } },
    Kv: {
      store,
      methods: {
        get: { effect: 'read', key: '0.key|0', result: { at: 'Value', version: 'ModifyIndex' } },
        set: {
          effect: 'write',
          key: '0.key|0',
          value: '0.value|1',
          conditions: [
            { at: '0', property: 'cas', means: 'unchanged', conflict: { signal: 'false' } },
            { at: '2', property: 'cas', means: 'unchanged', conflict: { signal: 'false' } },
          ],
        },
        del: { effect: 'delete', key: '0.key|0' },
        keys: { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
