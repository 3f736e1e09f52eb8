import type { StoreClient } from './types.js';

/**
 * Cloudflare R2. A put whose `onlyIf` does not hold resolves null.
 *
 * Read from @cloudflare/workers-types 5.20261117.1.
 */
export const cloudflareR2 = {
  name: 'Cloudflare R2',
  docs: 'https://developers.cloudflare.com/r2/api/workers/workers-api-reference/',
  versions: '@cloudflare/workers-types 4 to 5',
  globalTypes: { R2Bucket: 'R2BucketInterface' },
  boundIn: 'env',
  modules: { '@cloudflare/workers-types': { R2Bucket: 'R2BucketInterface' } },
  types: {
    R2BucketInterface: { instance: 'R2Bucket' },
    R2Bucket: {
      store: { gap: 'remote', reach: 'network', granularity: 'value', text: true },
      methods: {
        // read: an object with `json()`, `text()`, `etag`
        get: { effect: 'read', key: '0', result: { version: 'etag' } },
        head: { effect: 'read', key: '0', result: { version: 'etag' } },

        // write
        put: {
          effect: 'write',
          key: '0',
          value: '1',
          conditions: [
            { at: '2', property: 'onlyIf.etagMatches', means: 'unchanged', conflict: { signal: 'null' } },
            { at: '2', property: 'onlyIf.uploadedBefore', means: 'unchanged', conflict: { signal: 'null' } },
            { at: '2', property: 'onlyIf.etagDoesNotMatch', values: ['*'], means: 'create', conflict: { signal: 'null' } },
          ],
        },

        // delete
        delete: { effect: 'delete', key: '0[]' },

        'list createMultipartUpload resumeMultipartUpload': { effect: 'none' },
      },
      forms: {
        create: {
          name: 'put with onlyIf',
          code: "{store}.put({key}, {value}, { onlyIf: { etagDoesNotMatch: '*' } })",
          succeeded: '{result} !== null',
        },
        // {old} is the object that `get` resolved to, or null
        compareAndSet: {
          name: 'put with onlyIf',
          code: "{store}.put({key}, {next}, { onlyIf: {old} ? { etagMatches: {old}.etag } : { etagDoesNotMatch: '*' } })",
          succeeded: '{result} !== null',
        },
      },
    },
  },
} satisfies StoreClient;
