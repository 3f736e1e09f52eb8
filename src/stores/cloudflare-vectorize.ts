import type { StoreClient } from './types.js';

/**
 * Cloudflare Vectorize: `upsert` replaces a vector, `insert` keeps the one that is there. Both take effect later.
 *
 * Read from @cloudflare/workers-types 5.20261117.1.
 */
export const cloudflareVectorize = {
  name: 'Cloudflare Vectorize',
  docs: 'https://developers.cloudflare.com/vectorize/reference/client-api/',
  versions: '@cloudflare/workers-types 4 to 5',
  globalTypes: { Vectorize: 'IndexInterface', VectorizeIndex: 'IndexInterface' },
  boundIn: 'env',
  modules: { '@cloudflare/workers-types': { Vectorize: 'IndexInterface', VectorizeIndex: 'IndexInterface' } },
  types: {
    IndexInterface: { instance: 'Index' },
    Index: {
      store: { gap: 'remote', reach: 'network', granularity: 'value', vectors: true },
      methods: {
        // read
        getByIds: { effect: 'read', key: '0[]' },

        // write
        upsert: { effect: 'write', key: '0[].id', value: '0[]', ids: ['0[].id'] },

        // conditional: nothing tells which vectors were kept
        insert: { effect: 'create', key: '0[].id', value: '0[]', ids: ['0[].id'], conflict: { signal: 'none' } },

        // delete
        deleteByIds: { effect: 'delete', key: '0[]' },

        'query describe': { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
