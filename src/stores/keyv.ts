import type { StoreClient } from './types.js';

/**
 * Keyv: get, set, delete and nothing else, whatever database lies beneath.
 *
 * Read from keyv 5.6.0; the adapters named here export a `createKeyv` of their own.
 */
export const keyv = {
  name: 'Keyv',
  docs: 'https://keyv.org/docs/keyv/',
  versions: 'keyv 4 to 6',
  modules: {
    keyv: { default: 'KeyvClass', Keyv: 'KeyvClass', '*': 'KeyvClass' },
    '@keyv/redis': { createKeyv: 'createKeyv' },
    '@keyv/valkey': { createKeyv: 'createKeyv' },
    '@keyv/postgres': { createKeyv: 'createKeyv' },
    '@keyv/sqlite': { createKeyv: 'createKeyv' },
    '@keyv/mongo': { createKeyv: 'createKeyv' },
    cacheable: { Keyv: 'KeyvClass' },
  },
  types: {
    KeyvClass: { construct: 'Keyv', instance: 'Keyv' },
    createKeyv: { call: { effect: 'make', returns: 'Keyv' } },
    Keyv: {
      store: {
        gap: 'remote',
        reach: 'network',
        granularity: 'value',
        noAtomic: "Keyv has no atomic operation; use the database's own client, or one key per item",
      },
      methods: {
        // read
        'get getRaw': { effect: 'read', key: '0' },
        getMany: { effect: 'read', key: '0[]' },
        has: { effect: 'exists', key: '0' },
        hasMany: { effect: 'exists', key: '0[]' },

        // write
        set: { effect: 'write', key: '0', value: '1', ttl: { at: '2', unit: 'milliseconds' } },
        setMany: { effect: 'write', key: '0[].key', value: '0[].value' },

        // delete
        'delete deleteMany': { effect: 'delete', key: '0[]' },

        'clear on disconnect': { effect: 'none' },
      },
      forms: {
        ownItem: { name: 'a key of its own for each item', code: '{store}.set(`${{key}}:${crypto.randomUUID()}`, {item})', remodel: true },
      },
    },
  },
} satisfies StoreClient;
