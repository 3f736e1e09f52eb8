import type { StoreClient } from './types.js';

/**
 * Mastra's memory: the working memory of a thread or resource is one text, which `updateWorkingMemory` replaces whole.
 *
 * Read from @mastra/memory 0.15.13 and the declarations of 1.31.
 */
export const mastraMemory = {
  name: 'Mastra memory',
  docs: 'https://mastra.ai/docs/memory/working-memory',
  versions: '@mastra/memory 0.10 to 1',
  modules: { '@mastra/memory': { Memory: 'MemoryClass' } },
  types: {
    MemoryClass: { construct: 'Memory', instance: 'Memory' },
    Memory: {
      store: {
        gap: 'remote',
        reach: 'network',
        granularity: 'value',
        noAtomic: 'Working memory has no conditional update; give it a schema, whose fields are merged, or save messages',
      },
      methods: {
        // read
        getWorkingMemory: { effect: 'read', key: ['0.threadId', '0.resourceId'] },

        // write
        updateWorkingMemory: { effect: 'write', key: ['0.threadId', '0.resourceId'], value: '0.workingMemory' },

        // threads and messages are other records than the working memory
        'getThreadById saveThread updateThread deleteThread saveMessages query': { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
