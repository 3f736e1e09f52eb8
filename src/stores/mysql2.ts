import { sqlForms } from './pg.js';
import type { Conflict, Method, ObjectType, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;

const forms: ObjectType['forms'] = {
  ...sqlForms,
  lockRead: { name: 'FOR UPDATE', code: ' FOR UPDATE', replaces: 'after' },
  appendText: { name: 'CONCAT', code: 'CONCAT({field}, {item})', replaces: 'assignment' },
};

const query = {
  effect: 'sql',
  text: '0',
  values: '1',
  result: { at: '0', rows: true },
  conflict: { signal: 'property', at: '0.affectedRows' },
} satisfies Method;

/** The callback form passes the rows without the list around them. */
const callbackQuery = {
  effect: 'sql',
  text: '0',
  values: '1',
  result: { rows: true },
  conflict: { signal: 'property', at: 'affectedRows' } satisfies Conflict,
  callback: '-1',
} satisfies Method;

const connection = {
  beginTransaction: { effect: 'begin', isolation: 'weak' },
  'commit rollback': { effect: 'end' },
  'connect end release destroy ping on changeUser format escape': { effect: 'none' },
} satisfies Record<string, Method>;

/**
 * mysql2 and mysql.
 *
 * Read from mysql2 3.24.6, https://sidorares.github.io/node-mysql2/docs
 */
export const mysql2 = {
  name: 'MySQL',
  docs: 'https://sidorares.github.io/node-mysql2/docs',
  versions: 'mysql2 3, mysql 2',
  modules: {
    'mysql2/promise': {
      default: 'promise',
      createPool: 'createPool',
      createConnection: 'createConnection',
      Pool: 'PoolInterface',
      Connection: 'ConnectionInterface',
      PoolConnection: 'ConnectionInterface',
    },
    mysql2: {
      default: 'callbacks',
      createPool: 'createCallbackPool',
      createConnection: 'createCallbackConnection',
      Pool: 'CallbackPoolInterface',
      Connection: 'CallbackConnectionInterface',
      PoolConnection: 'CallbackConnectionInterface',
    },
    mysql: {
      default: 'callbacks',
      createPool: 'createCallbackPool',
      createConnection: 'createCallbackConnection',
      Pool: 'CallbackPoolInterface',
      Connection: 'CallbackConnectionInterface',
    },
  },
  types: {
    promise: {
      members: {
        createPool: 'createPool',
        createConnection: 'createConnection',
        Pool: 'PoolInterface',
        Connection: 'ConnectionInterface',
        PoolConnection: 'ConnectionInterface',
      },
    },
    createPool: { call: { effect: 'make', returns: 'Pool' } },
    createConnection: { call: { effect: 'make', returns: 'Connection', own: true } },
    PoolInterface: { instance: 'Pool' },
    ConnectionInterface: { instance: 'Connection' },
    Pool: {
      store: { ...store, pool: true },
      methods: {
        'query execute': query,
        getConnection: { effect: 'child', returns: 'Connection', own: true },
        'end on format escape': { effect: 'none' },
      },
      forms: {
        ...forms,
        ownConnection: { name: 'one connection of the pool for all statements', code: 'await {store}.getConnection()' },
        closeConnection: { name: 'release', code: '{store}.release()' },
      },
    },
    Connection: { store, methods: { 'query execute': query, ...connection }, forms },

    callbacks: {
      members: {
        createPool: 'createCallbackPool',
        createConnection: 'createCallbackConnection',
        Pool: 'CallbackPoolInterface',
        Connection: 'CallbackConnectionInterface',
      },
    },
    createCallbackPool: { call: { effect: 'make', returns: 'CallbackPool' } },
    createCallbackConnection: { call: { effect: 'make', returns: 'CallbackConnection', own: true } },
    CallbackPoolInterface: { instance: 'CallbackPool' },
    CallbackConnectionInterface: { instance: 'CallbackConnection' },
    CallbackPool: {
      store: { ...store, pool: true },
      methods: {
        'query execute': callbackQuery,
        getConnection: { effect: 'child', returns: 'CallbackConnection', own: true, callback: '-1' },
        promise: { effect: 'child', returns: 'Pool' },
        'end on': { effect: 'none' },
      },
      forms,
    },
    CallbackConnection: {
      store,
      methods: { 'query execute': callbackQuery, promise: { effect: 'child', returns: 'Connection' }, ...connection },
      forms,
    },
  },
} satisfies StoreClient;
