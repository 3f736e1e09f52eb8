import type { StoreClient } from './types.js';

/**
 * conf and electron-store: a settings file, read and written synchronously.
 *
 * Read from conf 15.1.0 and electron-store 11.0.2.
 */
export const conf = {
  name: 'conf, electron-store',
  docs: 'https://github.com/sindresorhus/conf#readme',
  versions: 'conf 10 to 15, electron-store 8 to 11',
  modules: {
    conf: { default: 'ConfClass', '*': 'ConfClass' },
    'electron-store': { default: 'ConfClass', '*': 'ConfClass' },
  },
  types: {
    ConfClass: { construct: 'Conf', instance: 'Conf' },
    Conf: {
      store: { gap: 'sync', reach: 'machine', granularity: 'value' },
      methods: {
        // read
        get: { effect: 'read', key: '0' },
        has: { effect: 'exists', key: '0' },

        // write
        set: { effect: 'write', key: '0', value: '1' },

        // atomic: synchronous, so one step for this process
        appendToArray: { effect: 'update', key: '0', value: '1' },

        // delete
        'delete reset': { effect: 'delete', key: '0' },

        'clear onDidChange onDidAnyChange': { effect: 'none' },
      },
      forms: {
        append: { name: 'appendToArray', code: '{store}.appendToArray({key}, {item})' },
      },
    },
  },
} satisfies StoreClient;
