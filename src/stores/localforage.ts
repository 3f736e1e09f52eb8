import { withCallback } from './build.js';
import type { StoreClient } from './types.js';
import { webLockForms } from './web-storage.js';

/**
 * localForage over IndexedDB or localStorage.
 *
 * Read from localforage 1.10.0.
 */
export const localforage = {
  name: 'localForage',
  docs: 'https://localforage.github.io/localForage/',
  versions: 'localforage 1',
  modules: { localforage: { default: 'LocalForage', '*': 'LocalForage' } },
  globals: { localforage: 'LocalForage' },
  types: {
    LocalForage: {
      store: { gap: 'remote', reach: 'machine', granularity: 'value' },
      methods: {
        createInstance: { effect: 'make', returns: 'LocalForage' },
        ...withCallback({
          // read
          getItem: { effect: 'read', key: '0' },

          // write
          setItem: { effect: 'write', key: '0', value: '1' },

          // delete
          removeItem: { effect: 'delete', key: '0' },

          'keys length clear iterate': { effect: 'none' },
        }),
      },
      forms: webLockForms,
    },
  },
} satisfies StoreClient;
