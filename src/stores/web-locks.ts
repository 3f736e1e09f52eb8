import type { StoreClient } from './types.js';

/**
 * Web Locks: one holder among all tabs, workers and extension pages of an origin.
 *
 * Read from TypeScript's DOM library, https://developer.mozilla.org/docs/Web/API/Web_Locks_API
 */
export const webLocks = {
  name: 'Web Locks',
  docs: 'https://developer.mozilla.org/docs/Web/API/LockManager/request',
  versions: 'all current browsers, Deno, Node 24',
  globals: { navigator: 'Navigator' },
  types: {
    Navigator: { members: { locks: 'LockManager' } },
    LockManager: {
      methods: {
        request: { effect: 'lock', run: '-1', reach: 'everywhere', note: 'with { ifAvailable: true } it may call back with null' },
        query: { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
