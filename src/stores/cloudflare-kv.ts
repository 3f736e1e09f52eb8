import type { StoreClient } from './types.js';

/**
 * Cloudflare Workers KV: eventually consistent, and the last write wins.
 *
 * Read from @cloudflare/workers-types 5.20261117.1, https://developers.cloudflare.com/kv/api/
 */
export const cloudflareKv = {
  name: 'Cloudflare KV',
  docs: 'https://developers.cloudflare.com/kv/api/',
  versions: '@cloudflare/workers-types 4 to 5',
  globalTypes: { KVNamespace: 'KVNamespaceInterface' },
  boundIn: 'env',
  modules: { '@cloudflare/workers-types': { KVNamespace: 'KVNamespaceInterface' } },
  types: {
    KVNamespaceInterface: { instance: 'KVNamespace' },
    KVNamespace: {
      store: {
        gap: 'remote',
        reach: 'network',
        granularity: 'value',
        text: true,
        noAtomic: 'KV has no atomic write; use a Durable Object, or one key per item and list()',
      },
      methods: {
        // read
        get: { effect: 'read', key: '0[]' },
        getWithMetadata: { effect: 'read', key: '0', result: { at: 'value' } },

        // write
        put: { effect: 'write', key: '0', value: '1', ttl: { at: '2.expirationTtl', unit: 'seconds' } },

        // delete
        delete: { effect: 'delete', key: '0' },

        list: { effect: 'none' },
      },
      forms: {
        ownItem: {
          name: 'a key of its own for each item',
          code: '{store}.put(`${{key}}:${crypto.randomUUID()}`, JSON.stringify({item}))',
          remodel: true,
        },
      },
    },
  },
} satisfies StoreClient;
