import type { Conflict, Form, FormName, Method, ObjectType, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;
const noRow = { signal: 'property', at: 'rowCount' } satisfies Conflict;

const query = {
  effect: 'sql',
  text: '0',
  values: '1',
  result: { at: 'rows', rows: true },
  conflict: noRow,
  callback: '-1',
} satisfies Method;

/** What an UPDATE in SQL text can say in place of a value that was computed before. */
export const sqlForms: Partial<Record<FormName, Form>> = {
  incrementField: { name: 'an SQL expression', code: '{field} + {by}', replaces: 'assignment' },
  decrementField: { name: 'an SQL expression', code: '{field} - {by}', replaces: 'assignment' },
  appendText: { name: 'an SQL expression', code: '{field} || {item}', replaces: 'assignment' },
};

/** The same for PostgreSQL. */
export const postgresForms: Partial<Record<FormName, Form>> = {
  ...sqlForms,
  lockRead: { name: 'FOR UPDATE', code: ' FOR UPDATE', replaces: 'after' },
  insertIfAbsent: { name: 'ON CONFLICT DO NOTHING', code: ' ON CONFLICT DO NOTHING', replaces: 'after' },
};

/** Pool and client, which the drivers that keep the interface of `pg` have too. */
export const pgTypes = {
  PoolClass: { construct: 'Pool', instance: 'Pool' },
  Pool: {
    store: { ...store, pool: true },
    methods: {
      query,
      connect: { effect: 'child', returns: 'Client', own: true },
      'end on': { effect: 'none' },
    },
    forms: {
      ...postgresForms,
      ownConnection: { name: 'one client of the pool for all statements', code: 'await {store}.connect()' },
      closeConnection: { name: 'release', code: '{store}.release()' },
    },
  },
  ClientClass: { construct: 'Client', instance: 'Client' },
  Client: { store, methods: { query, 'connect end release on': { effect: 'none' } }, forms: postgresForms },
} satisfies Record<string, ObjectType>;

/**
 * node-postgres.
 *
 * Read from pg 8.23.1, https://node-postgres.com/apis/pool
 */
export const pg = {
  name: 'node-postgres',
  docs: 'https://node-postgres.com/features/transactions',
  versions: 'pg 8',
  modules: {
    pg: { default: 'pg', Pool: 'PoolClass', Client: 'ClientClass', PoolClient: 'ClientClass', ClientBase: 'ClientClass' },
    'pg-pool': { default: 'PoolClass' },
  },
  types: {
    ...pgTypes,
    pg: { members: { Pool: 'PoolClass', Client: 'ClientClass', PoolClient: 'ClientClass' } },
  },
} satisfies StoreClient;
