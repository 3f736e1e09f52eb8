import { sqlForms } from './pg.js';
import type { StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields', isolates: true } satisfies StoreTraits;
const forms = {
  ...sqlForms,
  insertIfAbsent: { name: 'ON CONFLICT DO NOTHING', code: ' ON CONFLICT DO NOTHING', replaces: 'after' },
} satisfies StoreClient['types'][string]['forms'];

/**
 * libSQL and Turso.
 *
 * Read from @libsql/client 0.18.0, https://docs.turso.tech/sdk/ts/reference
 */
export const libsql = {
  name: 'libSQL',
  docs: 'https://docs.turso.tech/sdk/ts/reference',
  versions: '@libsql/client 0.6 to 0.18',
  modules: {
    '@libsql/client': { createClient: 'createClient', Client: 'ClientInterface', Transaction: 'TransactionInterface' },
    '@libsql/client/*': { createClient: 'createClient', Client: 'ClientInterface', Transaction: 'TransactionInterface' },
  },
  types: {
    createClient: { call: { effect: 'make', returns: 'Client' } },
    ClientInterface: { instance: 'Client' },
    TransactionInterface: { instance: 'Transaction' },
    Client: {
      store: { ...store, pool: true },
      methods: {
        execute: {
          effect: 'sql',
          text: '0',
          values: '1',
          result: { at: 'rows', rows: true },
          conflict: { signal: 'property', at: 'rowsAffected' },
        },
        // without a callback: the write lock is taken at once, so that what is read and written inside is one step
        transaction: { effect: 'transaction', run: '-1', gives: 'Transaction', isolation: 'isolated' },
        batch: { effect: 'statements', list: '0' },
        'executeMultiple migrate sync close': { effect: 'none' },
      },
      forms,
    },
    Transaction: {
      store,
      methods: {
        execute: {
          effect: 'sql',
          text: '0',
          values: '1',
          result: { at: 'rows', rows: true },
          conflict: { signal: 'property', at: 'rowsAffected' },
        },
        'commit rollback close': { effect: 'end' },
        batch: { effect: 'statements', list: '0' },
        executeMultiple: { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
