import type { Method, StoreClient } from './types.js';

const connect: Method = { effect: 'make', returns: 'Client' };

/**
 * Weaviate: `replace` writes the whole object, `update` merges properties on the server.
 *
 * Read from weaviate-client 3.12.1.
 */
export const weaviate = {
  name: 'Weaviate',
  docs: 'https://docs.weaviate.io/weaviate/client-libraries/typescript',
  versions: 'weaviate-client 3',
  modules: {
    'weaviate-client': {
      default: 'Weaviate',
      connectToLocal: 'connect',
      connectToWeaviateCloud: 'connect',
      connectToCustom: 'connect',
      WeaviateClient: 'ClientInterface',
    },
  },
  types: {
    Weaviate: { methods: { 'connectToLocal connectToWeaviateCloud connectToWCD connectToWCS connectToCustom': connect } },
    connect: { call: connect },
    ClientInterface: { instance: 'Client' },
    Client: { members: { collections: 'Collections' } },
    Collections: { methods: { 'use get': { effect: 'child', key: '0', returns: 'Collection' } } },
    Collection: { members: { data: 'Data', query: 'Query' } },
    Query: {
      store: { gap: 'remote', reach: 'network', granularity: 'fields', vectors: true },
      methods: { fetchObjectById: { effect: 'read', key: '0', result: { at: 'properties' } } },
    },
    Data: {
      store: { gap: 'remote', reach: 'network', granularity: 'fields', vectors: true },
      forms: {
        // an object's id is a UUID
        ownId: { name: 'an id of its own for each record', code: 'crypto.randomUUID()' },
        ownItem: { name: 'an object of its own for each record', code: '{store}.insert({ properties: {item} })', remodel: true },
      },
      methods: {
        // read
        exists: { effect: 'exists', key: '0' },

        // write
        replace: { effect: 'write', key: '0.id', value: '0.properties', ids: ['0.id'] },
        update: { effect: 'write', key: '0.id', value: '0.properties' },
        // a batch overwrites by id, unlike a single insert
        insertMany: { effect: 'write', key: '0[].id', value: '0[].properties', ids: ['0[].id'] },

        // conditional
        insert: {
          effect: 'create',
          key: '0.id',
          value: '0.properties',
          ids: ['0.id'],
          conflict: { signal: 'throws', errors: ['WeaviateInsertError', 'WeaviateUnexpectedStatusCodeError'] },
        },

        // delete
        deleteById: { effect: 'delete', key: '0' },
        'deleteMany ingest': { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
