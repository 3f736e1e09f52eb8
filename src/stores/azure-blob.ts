import type { Condition, Conflict, Place, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'value' } satisfies StoreTraits;
const failed = { signal: 'throws', errors: ['412', '409', 'ConditionNotMet', 'BlobAlreadyExists'] } satisfies Conflict;

const conditions = (at: Place): readonly Condition[] => [
  { at, property: 'ifMatch', means: 'unchanged', conflict: failed },
  { at, property: 'ifNoneMatch', values: ['*'], means: 'create', conflict: failed },
];

/**
 * Azure Blob Storage.
 *
 * Read from @azure/storage-blob 12.32.0, https://learn.microsoft.com/azure/storage/blobs/concurrency-manage
 */
export const azureBlob = {
  name: 'Azure Blob Storage',
  docs: 'https://learn.microsoft.com/azure/storage/blobs/concurrency-manage',
  versions: '@azure/storage-blob 12',
  modules: {
    '@azure/storage-blob': {
      BlobServiceClient: 'ServiceClass',
      ContainerClient: 'ContainerClass',
      BlockBlobClient: 'BlockBlobClass',
      BlobClient: 'BlockBlobClass',
    },
  },
  types: {
    ServiceClass: { construct: 'Service', instance: 'Service', methods: { fromConnectionString: { effect: 'make', returns: 'Service' } } },
    ContainerClass: { construct: 'Container', instance: 'Container' },
    BlockBlobClass: { construct: 'Blob', instance: 'Blob' },
    Service: { methods: { getContainerClient: { effect: 'child', key: '0', returns: 'Container' } } },
    Container: {
      methods: {
        'getBlockBlobClient getBlobClient': { effect: 'child', key: '0', returns: 'Blob' },
        getAppendBlobClient: { effect: 'child', key: '0', returns: 'AppendBlob' },
        'createIfNotExists listBlobsFlat': { effect: 'none' },
      },
    },
    Blob: {
      store,
      methods: {
        // read
        download: { effect: 'read', key: 'this', result: { version: 'etag' } },
        'downloadToBuffer downloadToFile': { effect: 'read', key: 'this' },
        exists: { effect: 'exists', key: 'this' },
        getProperties: { effect: 'exists', key: 'this', absent: 'rejects' },

        // write
        upload: { effect: 'write', key: 'this', value: '0', conditions: conditions('2.conditions') },
        'uploadData uploadFile uploadStream': { effect: 'write', key: 'this', value: '0', conditions: conditions('1.conditions') },

        // delete
        'delete deleteIfExists': { effect: 'delete', key: 'this', conditions: conditions('0.conditions') },

        getBlockBlobClient: { effect: 'same' },
        'setMetadata getBlobLeaseClient': { effect: 'none' },
      },
    },
    AppendBlob: {
      store,
      methods: { appendBlock: { effect: 'update', key: 'this', value: '0' }, 'create createIfNotExists': { effect: 'none' } },
    },
  },
} satisfies StoreClient;
