import type { StoreClient } from './types.js';

/**
 * Session state of Google's Agent Development Kit. Changes are gathered and merged by top-level key when the event is appended.
 *
 * Read from @google/adk 2.0.0. Keys with `app:` and `user:` are shared by sessions.
 */
export const googleAdk = {
  name: 'Google ADK state',
  docs: 'https://google.github.io/adk-docs/sessions/state/',
  versions: '@google/adk 0.2 to 2',
  modules: {
    '@google/adk': {
      State: 'StateClass',
      Context: 'ContextInterface',
      ToolContext: 'ContextInterface',
      CallbackContext: 'ContextInterface',
    },
  },
  types: {
    StateClass: { construct: 'State', instance: 'State' },
    ContextInterface: { instance: 'Context' },
    Context: { members: { state: 'State' } },
    State: {
      store: {
        gap: 'sync',
        reach: 'network',
        granularity: 'value',
        noAtomic: 'The state has no conditional write; give each agent a key of its own, and count in a database',
      },
      methods: {
        // read
        get: { effect: 'read', key: '0' },
        has: { effect: 'exists', key: '0' },

        // write
        set: { effect: 'write', key: '0', value: '1' },
        update: { effect: 'write', key: '0{}', value: '0{}' },
      },
    },
  },
} satisfies StoreClient;
