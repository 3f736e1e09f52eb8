import type { StoreClient } from './types.js';

/**
 * Qdrant: an upsert replaces a point with its payload.
 *
 * Read from @qdrant/js-client-rest 1.18.0. `update_filter` makes an upsert conditional, but nothing tells which points were kept.
 */
export const qdrant = {
  name: 'Qdrant',
  docs: 'https://qdrant.tech/documentation/concepts/points/',
  versions: '@qdrant/js-client-rest 1',
  modules: { '@qdrant/js-client-rest': { QdrantClient: 'ClientClass' } },
  types: {
    ClientClass: { construct: 'Client', instance: 'Client' },
    Client: {
      store: { gap: 'remote', reach: 'network', granularity: 'value', vectors: true },
      // a point's id is a number or a UUID
      forms: { ownId: { name: 'an id of its own for each record', code: 'crypto.randomUUID()' } },
      methods: {
        // read
        retrieve: { effect: 'read', key: ['0', '1.ids'] },

        // write
        upsert: {
          effect: 'write',
          key: ['0', '1.points[].id'],
          value: '1.points[]',
          ids: ['1.points[].id', '1.batch.ids[]'],
          conditions: [
            { at: '1', property: 'update_mode', values: ['insert_only'], means: 'create', conflict: { signal: 'none' } },
            { at: '1', property: 'update_mode', values: ['update_only'], means: 'exists', conflict: { signal: 'none' } },
            { at: '1', property: 'update_filter', means: 'unchanged', conflict: { signal: 'none' } },
          ],
        },
        overwritePayload: { effect: 'write', key: ['0', '1.points'], value: '1.payload' },

        // atomic: the given payload keys are merged on the server
        setPayload: { effect: 'update', key: ['0', '1.points'], value: '1.payload' },
        deletePayload: { effect: 'update', key: ['0', '1.points'] },

        // delete
        delete: { effect: 'delete', key: ['0', '1.points'] },

        'search query scroll count createCollection getCollection deleteCollection': { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
