import type { StoreClient } from './types.js';

/**
 * A session of the OpenAI Agents SDK: the history of a conversation, to which runs append.
 *
 * Read from @openai/agents 0.20.0. Reading, clearing and adding back what is left loses what another run appended.
 */
export const openaiAgents = {
  name: 'OpenAI Agents sessions',
  docs: 'https://openai.github.io/openai-agents-js/guides/sessions/',
  versions: '@openai/agents 0.3 to 0.20',
  modules: {
    '@openai/agents': { Session: 'SessionInterface', MemorySession: 'SessionClass' },
    '@openai/agents-core': { Session: 'SessionInterface', MemorySession: 'SessionClass' },
  },
  types: {
    SessionInterface: { instance: 'Session' },
    SessionClass: { construct: 'Session', instance: 'Session' },
    Session: {
      store: {
        gap: 'remote',
        reach: 'network',
        granularity: 'value',
        noAtomic: 'A session only appends; leave compaction to one run, or to applyHistoryMutations()',
      },
      methods: {
        // read
        getItems: { effect: 'read', key: 'this' },

        // atomic
        addItems: { effect: 'update', key: 'this', value: '0' },
        popItem: { effect: 'update', key: 'this' },
        applyHistoryMutations: { effect: 'update', key: 'this' },

        // delete
        clearSession: { effect: 'delete', key: 'this' },

        getSessionId: { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
