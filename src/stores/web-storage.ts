import type { Forms } from './build.js';
import type { StoreClient } from './types.js';

/** The way out for stores of the browser: one holder among all contexts of the origin. {body} is the block that reads and writes. */
export const webLockForms: Forms = {
  exclusive: { name: 'navigator.locks.request', code: 'navigator.locks.request({key}, async () => {body})' },
};

/**
 * `localStorage` and `sessionStorage`: synchronous, shared by the tabs of an origin.
 *
 * Read from TypeScript's DOM library.
 */
export const webStorage = {
  name: 'Web Storage',
  docs: 'https://developer.mozilla.org/docs/Web/API/Storage',
  versions: 'all browsers',
  globals: { localStorage: 'Storage', sessionStorage: 'Storage' },
  globalTypes: { Storage: 'StorageInterface' },
  types: {
    StorageInterface: { instance: 'Storage' },
    Storage: {
      store: { gap: 'sync', reach: 'machine', granularity: 'value', text: true },
      methods: {
        // read
        getItem: { effect: 'read', key: '0' },

        // write
        setItem: { effect: 'write', key: '0', value: '1' },

        // delete
        removeItem: { effect: 'delete', key: '0' },

        'clear key': { effect: 'none' },
      },
      forms: webLockForms,
    },
  },
} satisfies StoreClient;
