import type { Condition, Method, StoreClient } from './types.js';

/** A write whose condition does not hold resolves `{ modified: false }`. */
const conditions: readonly Condition[] = [
  { at: '2', property: 'onlyIfMatch', means: 'unchanged', conflict: { signal: 'property', at: 'modified' } },
  { at: '2', property: 'onlyIfNew', values: [true], means: 'create', conflict: { signal: 'property', at: 'modified' } },
];

const write: Method = { effect: 'write', key: '0', value: '1', conditions };

/**
 * Netlify Blobs, with etags for optimistic concurrency.
 *
 * Read from @netlify/blobs 10.7.13.
 */
export const netlifyBlobs = {
  name: '@netlify/blobs',
  docs: 'https://docs.netlify.com/build/data-and-storage/netlify-blobs/',
  versions: '@netlify/blobs 8 to 10',
  modules: { '@netlify/blobs': { getStore: 'getStore', getDeployStore: 'getStore', Store: 'StoreInterface' } },
  types: {
    getStore: { call: { effect: 'child', key: '0', returns: 'Store' } },
    StoreInterface: { instance: 'Store' },
    Store: {
      store: { gap: 'remote', reach: 'network', granularity: 'value' },
      methods: {
        // read
        get: { effect: 'read', key: '0' },
        getWithMetadata: { effect: 'read', key: '0', result: { at: 'data', version: 'etag' } },
        getMetadata: { effect: 'read', key: '0', result: { version: 'etag' } },

        // write
        'set setJSON': write,

        // delete
        delete: { effect: 'delete', key: '0' },

        list: { effect: 'none' },
      },
      forms: {
        create: {
          name: 'setJSON with onlyIfNew',
          code: '{store}.setJSON({key}, {value}, { onlyIfNew: true })',
          succeeded: '{result}.modified',
        },
        // {old} is what `getWithMetadata` resolved to, or null
        compareAndSet: {
          name: 'setJSON with onlyIfMatch',
          code: '{store}.setJSON({key}, {next}, {old}?.etag ? { onlyIfMatch: {old}.etag } : { onlyIfNew: true })',
          succeeded: '{result}.modified',
        },
      },
    },
  },
} satisfies StoreClient;
