import type { StoreClient } from './types.js';

/**
 * Upstash Vector: an upsert replaces vector and metadata; `update` can merge the metadata.
 *
 * Read from @upstash/vector 1.2.3.
 */
export const upstashVector = {
  name: '@upstash/vector',
  docs: 'https://upstash.com/docs/vector/sdks/ts/commands/upsert',
  versions: '@upstash/vector 1',
  modules: { '@upstash/vector': { Index: 'IndexClass' } },
  types: {
    IndexClass: { construct: 'Index', instance: 'Index' },
    Index: {
      store: { gap: 'remote', reach: 'network', granularity: 'value', vectors: true },
      methods: {
        namespace: { effect: 'child', key: '0', returns: 'Index' },

        // read
        fetch: { effect: 'read', key: '0[]' },

        // write
        upsert: { effect: 'write', key: '0[].id', value: '0[]', ids: ['0[].id'] },
        update: {
          effect: 'write',
          key: '0.id',
          value: '0.metadata',
          conflict: { signal: 'property', at: 'updated' },
          note: "replaces the metadata unless metadataUpdateMode is 'PATCH'",
        },

        // delete
        delete: { effect: 'delete', key: '0[]' },

        'query queryMany range info reset': { effect: 'none' },
      },
      forms: {
        setField: {
          name: 'update() in PATCH mode',
          code: "{store}.update({ id: {key}, metadata: { [{field}]: {value} }, metadataUpdateMode: 'PATCH' })",
        },
      },
    },
  },
} satisfies StoreClient;
