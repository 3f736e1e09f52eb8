import type { StoreClient } from './types.js';
import { webLockForms } from './web-storage.js';

/**
 * `chrome.storage` and `browser.storage`, shared by service worker, popup, options page and content scripts.
 *
 * Read from @types/chrome 0.3.7 and webextension-polyfill 0.12.0.
 */
export const extensionStorage = {
  name: 'Extension storage',
  docs: 'https://developer.chrome.com/docs/extensions/reference/api/storage',
  versions: 'Manifest V3, webextension-polyfill 0.12',
  globals: { chrome: 'Extension', browser: 'Extension' },
  modules: {
    'webextension-polyfill': { default: 'Extension', '*': 'Extension', storage: 'Areas' },
    'wxt/browser': { browser: 'Extension', chrome: 'Extension' },
    '#imports': { browser: 'Extension' },
  },
  types: {
    Extension: { members: { storage: 'Areas', runtime: 'ExtensionRuntime' } },
    ExtensionRuntime: { members: { onInstalled: 'OnInstalled' } },
    OnInstalled: {
      methods: {
        addListener: { effect: 'lock', run: '0', reach: 'everywhere', note: 'comes once for each version, before its pages are opened' },
      },
    },
    Areas: { members: { local: 'Area', sync: 'Area', session: 'Area' } },
    Area: {
      store: { gap: 'remote', reach: 'machine', granularity: 'value' },
      methods: {
        // read: a name, a list of names, or an object of names and defaults
        get: { effect: 'read', key: '0[]', result: { keyed: true }, callback: '-1', callbackGets: 'result' },

        // write: the keys are the properties
        set: { effect: 'write', key: '0{}', value: '0{}', callback: '1' },

        // delete
        remove: { effect: 'delete', key: '0[]', callback: '-1' },

        'clear getBytesInUse': { effect: 'none' },
      },
      forms: webLockForms,
    },
  },
} satisfies StoreClient;
