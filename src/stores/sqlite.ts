import { sqlForms } from './pg.js';
import type { Conflict, Method, ObjectType, StoreClient, StoreTraits } from './types.js';

const sync = { gap: 'sync', reach: 'machine', granularity: 'fields', isolates: true } satisfies StoreTraits;
const async = { gap: 'remote', reach: 'machine', granularity: 'fields', isolates: true } satisfies StoreTraits;
const noRow = { signal: 'property', at: 'changes' } satisfies Conflict;

const forms: ObjectType['forms'] = {
  ...sqlForms,
  insertIfAbsent: { name: 'ON CONFLICT DO NOTHING', code: ' ON CONFLICT DO NOTHING', replaces: 'after' },
};

/** A prepared statement that runs at once. */
const statement = {
  get: { effect: 'query', step: { run: true, values: '0...', result: {}, sync: true } },
  'all values iterate': { effect: 'query', step: { run: true, values: '0...', result: { rows: true }, sync: true } },
  run: { effect: 'query', step: { run: true, values: '0...', conflict: noRow, sync: true } },
  bind: { effect: 'query', step: { values: '0...' } },
  'pluck raw expand safeIntegers finalize': { effect: 'query', step: { other: true } },
} satisfies Record<string, Method>;

const database = {
  'prepare query': { effect: 'query', step: { text: '0' }, returns: 'Statement' },
  exec: { effect: 'sql', text: '0', sync: true },
  run: { effect: 'sql', text: '0', values: '1...', conflict: noRow, sync: true },
  'transaction pragma close backup function aggregate': { effect: 'none', note: 'the function of a transaction is synchronous' },
} satisfies Record<string, Method>;

/** A statement or database of the promise and callback drivers. */
const asyncCalls = {
  get: { effect: 'sql', text: '0', values: '1...', callback: '-1' },
  'all each': { effect: 'sql', text: '0', values: '1...', result: { rows: true }, callback: '-1' },
  run: { effect: 'sql', text: '0', values: '1...', conflict: noRow, callback: '-1' },
  exec: { effect: 'sql', text: '0', callback: '-1' },
  'close serialize parallelize migrate on': { effect: 'none' },
} satisfies Record<string, Method>;

/**
 * SQLite in the process: better-sqlite3, node:sqlite, bun:sqlite (synchronous), sqlite and sqlite3.
 *
 * Read from better-sqlite3 12.11.1, https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md
 */
export const sqlite = {
  name: 'SQLite',
  docs: 'https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md',
  versions: 'better-sqlite3 9 to 12, node:sqlite, bun:sqlite, sqlite3 5, sqlite 5',
  modules: {
    'better-sqlite3': { default: 'DatabaseClass', Database: 'DatabaseClass' },
    'node:sqlite': { DatabaseSync: 'DatabaseClass' },
    'bun:sqlite': { Database: 'DatabaseClass', default: 'DatabaseClass' },
    sqlite: { open: 'open', Database: 'AsyncDatabaseClass' },
    sqlite3: { default: 'sqlite3', Database: 'AsyncDatabaseClass' },
  },
  types: {
    DatabaseClass: {
      construct: 'Database',
      instance: 'Database',
      members: { Database: 'DatabaseClass' },
      call: { effect: 'make', returns: 'Database' },
    },
    Database: { store: sync, methods: database, forms },
    Statement: { store: sync, methods: statement, forms },
    open: { call: { effect: 'make', returns: 'AsyncDatabase' } },
    sqlite3: { members: { Database: 'AsyncDatabaseClass' }, methods: { verbose: { effect: 'same' } } },
    AsyncDatabaseClass: { construct: 'AsyncDatabase', instance: 'AsyncDatabase' },
    AsyncDatabase: { store: async, methods: asyncCalls, forms },
  },
} satisfies StoreClient;
