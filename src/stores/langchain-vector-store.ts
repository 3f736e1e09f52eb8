import type { StoreClient } from './types.js';

/**
 * LangChain's vector stores. Those listed here overwrite by id; PGVectorStore is left out, since it refuses an id that exists.
 *
 * Read from @langchain/core 1.4.0.
 */
export const langchainVectorStore = {
  name: 'LangChain VectorStore',
  docs: 'https://docs.langchain.com/oss/javascript/integrations/vectorstores',
  versions: '@langchain/core 0.3 to 1',
  modules: {
    '@langchain/core/vectorstores': { VectorStore: 'StoreClass' },
    '@langchain/pinecone': { PineconeStore: 'StoreClass' },
    '@langchain/qdrant': { QdrantVectorStore: 'StoreClass' },
    '@langchain/weaviate': { WeaviateStore: 'StoreClass' },
    '@langchain/redis': { RedisVectorStore: 'StoreClass' },
    '@langchain/mongodb': { MongoDBAtlasVectorSearch: 'StoreClass' },
    '@langchain/community/vectorstores/chroma': { Chroma: 'StoreClass' },
    '@langchain/community/vectorstores/upstash': { UpstashVectorStore: 'StoreClass' },
  },
  types: {
    StoreClass: {
      construct: 'Store',
      instance: 'Store',
      methods: { 'fromDocuments fromTexts': { effect: 'make', returns: 'Store' } },
    },
    Store: {
      store: { gap: 'remote', reach: 'network', granularity: 'value', vectors: true },
      methods: {
        // write
        addDocuments: { effect: 'write', key: '1.ids[]', value: '0', ids: ['1.ids[]', '0[].id'] },
        addVectors: { effect: 'write', key: '2.ids[]', value: '0', ids: ['2.ids[]', '1[].id'] },

        // delete
        delete: { effect: 'delete', key: '0.ids[]' },

        'similaritySearch similaritySearchWithScore asRetriever': { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
