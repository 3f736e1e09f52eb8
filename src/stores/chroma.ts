import type { StoreClient } from './types.js';

/**
 * Chroma: an upsert replaces what is stored under an id; `add` drops the newer text where the id exists.
 *
 * Read from chromadb 3.5.0.
 */
export const chroma = {
  name: 'Chroma',
  docs: 'https://docs.trychroma.com/reference/typescript/collection',
  versions: 'chromadb 1 to 3',
  modules: { chromadb: { ChromaClient: 'ClientClass', CloudClient: 'ClientClass', Collection: 'CollectionInterface' } },
  types: {
    ClientClass: { construct: 'Client', instance: 'Client' },
    Client: {
      methods: {
        'getOrCreateCollection getCollection createCollection': { effect: 'child', key: '0.name', returns: 'Collection' },
        'deleteCollection listCollections heartbeat': { effect: 'none' },
      },
    },
    CollectionInterface: { instance: 'Collection' },
    Collection: {
      store: { gap: 'remote', reach: 'network', granularity: 'value', vectors: true },
      methods: {
        // read
        get: { effect: 'read', key: '0.ids[]' },

        // write
        upsert: { effect: 'write', key: '0.ids[]', value: '0', ids: ['0.ids[]'] },
        update: { effect: 'write', key: '0.ids[]', value: '0' },

        // conditional: an id that exists is left as it is, without a word
        add: { effect: 'create', key: '0.ids[]', value: '0', ids: ['0.ids[]'], conflict: { signal: 'none' } },

        // delete
        delete: { effect: 'delete', key: '0.ids[]' },

        'query peek count modify': { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
