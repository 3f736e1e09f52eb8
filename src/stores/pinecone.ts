import type { StoreClient } from './types.js';

/**
 * Pinecone: an upsert replaces the record with all its metadata.
 *
 * Read from @pinecone-database/pinecone 8.2.0; older versions take the list of records itself.
 */
export const pinecone = {
  name: 'Pinecone',
  docs: 'https://docs.pinecone.io/reference/sdks/node/overview',
  versions: '@pinecone-database/pinecone 2 to 9',
  modules: { '@pinecone-database/pinecone': { Pinecone: 'PineconeClass', Index: 'IndexClass' } },
  types: {
    PineconeClass: { construct: 'Pinecone', instance: 'Pinecone' },
    Pinecone: { methods: { 'index Index': { effect: 'child', key: '0', returns: 'Index' } } },
    IndexClass: { construct: 'Index', instance: 'Index' },
    Index: {
      store: { gap: 'remote', reach: 'network', granularity: 'value', vectors: true },
      methods: {
        namespace: { effect: 'child', key: '0', returns: 'Index' },

        // read
        fetch: { effect: 'read', key: '0.ids[]' },

        // write
        upsert: { effect: 'write', key: '0.records[].id', value: '0', ids: ['0.records[].id', '0[].id'] },
        upsertRecords: { effect: 'write', key: '0.records[].id', value: '0', ids: ['0.records[].id', '0.records[]._id', '0[]._id'] },

        // atomic: the given metadata fields are merged on the server
        update: { effect: 'update', key: '0.id', value: '0.metadata' },

        // delete
        deleteOne: { effect: 'delete', key: '0' },
        'deleteMany deleteAll': { effect: 'none' },

        'query listPaginated describeIndexStats searchRecords': { effect: 'none' },
      },
      forms: {
        setField: { name: 'update() of the metadata', code: '{store}.update({ id: {key}, metadata: { [{field}]: {value} } })' },
      },
    },
  },
} satisfies StoreClient;
