import type { Condition, Conflict, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'value' } satisfies StoreTraits;
const failed = { signal: 'throws', errors: ['PreconditionFailed', 'ConditionalRequestConflict'] } satisfies Conflict;

const conditions = [
  { at: 'IfMatch', means: 'unchanged', conflict: failed },
  { at: 'IfNoneMatch', means: 'create', conflict: failed },
] satisfies readonly Condition[];

/**
 * Amazon S3 with the AWS SDK v3.
 *
 * Read from @aws-sdk/client-s3 3.1169.0, https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export const s3 = {
  name: 'Amazon S3',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html',
  versions: '@aws-sdk/client-s3 3',
  modules: {
    '@aws-sdk/client-s3': {
      S3Client: 'ClientClass',
      S3: 'ClientClass',
      GetObjectCommand: 'GetObjectCommand',
      HeadObjectCommand: 'HeadObjectCommand',
      PutObjectCommand: 'PutObjectCommand',
      DeleteObjectCommand: 'DeleteObjectCommand',
    },
  },
  types: {
    ClientClass: { construct: 'Client', instance: 'Client' },
    Client: {
      store,
      methods: {
        send: { effect: 'send', command: '0' },
        getObject: { effect: 'read', key: ['0.Bucket', '0.Key'], result: { at: 'Body', version: 'ETag' } },
        headObject: { effect: 'exists', key: ['0.Bucket', '0.Key'], absent: 'rejects' },
        putObject: {
          effect: 'write',
          key: ['0.Bucket', '0.Key'],
          value: '0.Body',
          conditions: [
            { at: '0.IfMatch', means: 'unchanged', conflict: failed },
            { at: '0.IfNoneMatch', means: 'create', conflict: failed },
          ],
        },
        deleteObject: {
          effect: 'delete',
          key: ['0.Bucket', '0.Key'],
          conditions: [{ at: '0.IfMatch', means: 'unchanged', conflict: failed }],
        },
        destroy: { effect: 'none' },
      },
    },
    GetObjectCommand: { command: { effect: 'read', key: ['Bucket', 'Key'], result: { at: 'Body', version: 'ETag' } } },
    HeadObjectCommand: { command: { effect: 'exists', key: ['Bucket', 'Key'], absent: 'rejects' } },
    PutObjectCommand: { command: { effect: 'write', key: ['Bucket', 'Key'], value: 'Body', conditions } },
    DeleteObjectCommand: { command: { effect: 'delete', key: ['Bucket', 'Key'], conditions } },
  },
} satisfies StoreClient;
