import type { StoreClient } from './types.js';

/**
 * LangGraph's long-term memory: an item is found by its namespace and key, and `put` replaces it whole.
 *
 * Read from @langchain/langgraph 1.7.3, -checkpoint 1.2.2 and -checkpoint-postgres 1.0.5.
 */
export const langgraphStore = {
  name: 'LangGraph BaseStore',
  docs: 'https://docs.langchain.com/oss/javascript/langgraph/persistence#memory-store',
  versions: '@langchain/langgraph 0.2 to 1',
  modules: {
    '@langchain/langgraph': {
      InMemoryStore: 'StoreClass',
      BaseStore: 'StoreClass',
      AsyncBatchedStore: 'StoreClass',
      getStore: 'getStore',
      Runtime: 'RuntimeInterface',
      LangGraphRunnableConfig: 'RuntimeInterface',
    },
    '@langchain/langgraph/web': { InMemoryStore: 'StoreClass', BaseStore: 'StoreClass', AsyncBatchedStore: 'StoreClass' },
    '@langchain/langgraph-checkpoint': {
      InMemoryStore: 'StoreClass',
      MemoryStore: 'StoreClass',
      BaseStore: 'StoreClass',
      AsyncBatchedStore: 'StoreClass',
    },
    '@langchain/langgraph-checkpoint-postgres/store': { PostgresStore: 'StoreClass' },
  },
  types: {
    StoreClass: {
      construct: 'Store',
      instance: 'Store',
      methods: { fromConnString: { effect: 'make', returns: 'Store' } },
    },
    getStore: { call: { effect: 'child', returns: 'Store' } },
    RuntimeInterface: { instance: 'Runtime' },
    Runtime: { members: { store: 'Store' } },
    Store: {
      store: {
        gap: 'remote',
        reach: 'network',
        granularity: 'value',
        noAtomic: 'BaseStore has no conditional put; store one item per fact, or use graph state with a reducer',
      },
      methods: {
        // read
        get: { effect: 'read', key: ['0', '1'], result: { at: 'value' } },

        // write
        put: { effect: 'write', key: ['0', '1'], value: '2' },

        // delete
        delete: { effect: 'delete', key: ['0', '1'] },

        'search listNamespaces batch start stop': { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
