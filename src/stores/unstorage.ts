import type { StoreClient } from './types.js';

/**
 * unstorage, and Nitro's and Nuxt's `useStorage()` on top of it.
 *
 * Read from unstorage 1.17.6. `TransactionOptions` is a name for driver options: there are no transactions.
 */
export const unstorage = {
  name: 'unstorage',
  docs: 'https://unstorage.unjs.io/guide',
  versions: 'unstorage 1',
  modules: {
    unstorage: { createStorage: 'createStorage', prefixStorage: 'prefixStorage', Storage: 'StorageInterface' },
    'nitropack/runtime': { useStorage: 'useStorage' },
    'nitropack/runtime/storage': { useStorage: 'useStorage' },
    'nitro/storage': { useStorage: 'useStorage' },
    '#imports': { useStorage: 'useStorage' },
  },
  globals: { useStorage: 'useStorage' },
  types: {
    createStorage: { call: { effect: 'make', returns: 'Storage' } },
    // all calls with one base are the same storage
    useStorage: { call: { effect: 'child', key: '0', returns: 'Storage' } },
    prefixStorage: { call: { effect: 'child', of: '0', key: '1', returns: 'Storage' } },
    StorageInterface: { instance: 'Storage' },
    Storage: {
      store: {
        gap: 'remote',
        reach: 'network',
        granularity: 'value',
        noAtomic: "unstorage has no atomic operation; use the driver's own client, or one key per item",
      },
      methods: {
        // read
        'getItem get getItemRaw getMeta': { effect: 'read', key: '0' },
        'hasItem has': { effect: 'exists', key: '0' },

        // write
        'setItem set setItemRaw': { effect: 'write', key: '0', value: '1' },
        setItems: { effect: 'write', key: '0[].key', value: '0[].value' },

        // delete
        'removeItem del remove': { effect: 'delete', key: '0' },

        'getKeys keys getItems clear dispose watch mount unmount': { effect: 'none' },
      },
      forms: {
        ownItem: {
          name: 'a key of its own for each item',
          code: '{store}.setItem(`${{key}}:${crypto.randomUUID()}`, {item})',
          remodel: true,
        },
      },
    },
  },
} satisfies StoreClient;
