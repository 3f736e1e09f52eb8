import type { Methods } from './build.js';
import type { StoreClient, StoreTraits } from './types.js';

const methods: Methods = {
  // read
  get: { effect: 'read', key: '0[]', note: 'with { allowConcurrency: true } other events may come in' },

  // write: one key and its value, or an object of several
  put: { effect: 'write', key: '0', value: '1', note: 'with { allowConcurrency: true } other events may come in' },

  // delete
  delete: { effect: 'delete', key: '0[]' },

  'list getAlarm setAlarm deleteAlarm': { effect: 'none' },
};

/** The input gate holds other events while only the storage is awaited; any other await lets them in. */
const traits: StoreTraits = {
  gap: 'gated',
  reach: 'network',
  granularity: 'value',
  noAtomic: 'Await nothing else between get and put, or use ctx.blockConcurrencyWhile()',
};
const syncTraits: StoreTraits = { gap: 'sync', reach: 'network', granularity: 'value' };

/**
 * Cloudflare Durable Objects: one instance for each id, whose storage is its own.
 *
 * Read from @cloudflare/workers-types 5.20261117.1.
 */
export const durableObjects = {
  name: 'Cloudflare Durable Objects',
  docs: 'https://developers.cloudflare.com/durable-objects/api/storage-api/',
  versions: '@cloudflare/workers-types 4 to 5',
  globalTypes: {
    DurableObjectState: 'StateInterface',
    DurableObjectStorage: 'StorageInterface',
    DurableObjectTransaction: 'TransactionInterface',
  },
  modules: {
    '@cloudflare/workers-types': {
      DurableObjectState: 'StateInterface',
      DurableObjectStorage: 'StorageInterface',
      DurableObjectTransaction: 'TransactionInterface',
    },
    'cloudflare:workers': { DurableObject: 'DurableObjectClass' },
  },
  types: {
    DurableObjectClass: { construct: 'DurableObject', instance: 'DurableObject' },
    DurableObject: { members: { ctx: 'State' } },
    StateInterface: { instance: 'State' },
    StorageInterface: { instance: 'Storage' },
    TransactionInterface: { instance: 'Transaction' },
    State: {
      members: { storage: 'Storage' },
      methods: {
        blockConcurrencyWhile: { effect: 'lock', run: '0', reach: 'everywhere' },
        'waitUntil acceptWebSocket getWebSockets': { effect: 'none' },
      },
    },
    Storage: {
      store: traits,
      forms: { exclusive: { name: 'ctx.blockConcurrencyWhile', code: '{owner}.blockConcurrencyWhile(async () => {body})' } },
      members: { kv: 'SyncKv', sql: 'Sql' },
      methods: {
        ...methods,
        deleteAll: { effect: 'none' },
        transaction: { effect: 'transaction', run: '0', gives: 'Transaction', isolation: 'isolated' },
        transactionSync: { effect: 'transaction', run: '0', scope: 'ambient', isolation: 'isolated' },
        sync: { effect: 'none' },
      },
    },
    Transaction: { store: traits, methods: { ...methods, rollback: { effect: 'none' } } },
    SyncKv: {
      store: syncTraits,
      methods: {
        get: { effect: 'read', key: '0' },
        put: { effect: 'write', key: '0', value: '1' },
        delete: { effect: 'delete', key: '0' },
        list: { effect: 'none' },
      },
    },
    Sql: { store: syncTraits, methods: { exec: { effect: 'sql', text: '0', values: '1...', sync: true } } },
  },
} satisfies StoreClient;
