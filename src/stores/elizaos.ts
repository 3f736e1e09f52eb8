import type { StoreClient } from './types.js';

/**
 * The runtime of an elizaOS agent: a cache by key, and records that are replaced whole.
 *
 * Read from @elizaos/core 1.7.2.
 */
export const elizaos = {
  name: 'elizaOS runtime',
  docs: 'https://docs.elizaos.ai/runtime/core',
  versions: '@elizaos/core 1',
  modules: {
    '@elizaos/core': { IAgentRuntime: 'RuntimeInterface', AgentRuntime: 'RuntimeClass', Service: 'ServiceClass' },
  },
  types: {
    RuntimeClass: { construct: 'Runtime', instance: 'Runtime' },
    RuntimeInterface: { instance: 'Runtime' },
    // a service of a plugin extends it, and finds the runtime in itself
    ServiceClass: { construct: 'Service', instance: 'Service' },
    Service: { members: { runtime: 'Runtime' } },
    Runtime: {
      store: {
        gap: 'remote',
        reach: 'network',
        granularity: 'value',
        noAtomic: 'The runtime has no conditional write; use one cache key per item, or createMemory()',
      },
      methods: {
        // read
        'getCache getWorld getRoom getEntityById': { effect: 'read', key: '0' },

        // write
        setCache: { effect: 'write', key: '0', value: '1' },
        'updateWorld updateRoom updateEntity': { effect: 'write', key: '0.id', value: '0', entity: true },

        // delete
        deleteCache: { effect: 'delete', key: '0' },

        // adds a record of its own
        createMemory: { effect: 'none' },
      },
      forms: {
        ownItem: {
          name: 'a cache key of its own for each item',
          code: '{store}.setCache(`${{key}}:${crypto.randomUUID()}`, {item})',
          remodel: true,
        },
      },
    },
  },
} satisfies StoreClient;
