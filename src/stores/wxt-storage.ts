import type { StoreClient, StoreTraits } from './types.js';
import { webLockForms } from './web-storage.js';

const traits: StoreTraits = { gap: 'remote', reach: 'machine', granularity: 'value' };

/**
 * WXT's storage: keys with their area (`local:installs`), and items defined once.
 *
 * Read from @wxt-dev/storage 1.3.0; the `wxt` package re-exports it under several paths.
 */
export const wxtStorage = {
  name: 'WXT storage',
  docs: 'https://wxt.dev/storage',
  versions: '@wxt-dev/storage 1, wxt 0.18 to 0.20',
  modules: {
    '@wxt-dev/storage': { storage: 'Storage', WxtStorageItem: 'ItemInterface' },
    'wxt/storage': { storage: 'Storage', WxtStorageItem: 'ItemInterface' },
    'wxt/utils/storage': { storage: 'Storage', WxtStorageItem: 'ItemInterface' },
    '#imports': { storage: 'Storage' },
  },
  types: {
    Storage: {
      store: traits,
      methods: {
        // read
        getItem: { effect: 'read', key: '0' },

        // write
        setItem: { effect: 'write', key: '0', value: '1' },
        setItems: { effect: 'write', key: '0[].key', value: '0[].value' },
        // merged into what is there: read and written by the library, not in one step
        setMeta: { effect: 'none' },

        // delete
        removeItem: { effect: 'delete', key: '0' },

        defineItem: { effect: 'child', key: '0', returns: 'Item' },
        'getItems getMeta watch unwatch snapshot': { effect: 'none' },
      },
      forms: webLockForms,
    },
    ItemInterface: { instance: 'Item' },
    Item: {
      store: traits,
      methods: {
        // read
        getValue: { effect: 'read', key: 'this' },

        // write
        setValue: { effect: 'write', key: 'this', value: '0' },

        // delete
        removeValue: { effect: 'delete', key: 'this' },

        'getMeta setMeta removeMeta watch migrate': { effect: 'none' },
      },
      forms: { exclusive: { name: 'navigator.locks.request', code: 'navigator.locks.request({store}.key, async () => {body})' } },
    },
  },
} satisfies StoreClient;
