import { postgresForms } from './pg.js';
import type { Method, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;

// called with anything but a template (`sql(row)`), it makes a piece of a statement
const template = {
  effect: 'sql',
  text: '0',
  values: 'holes',
  result: { rows: true },
  conflict: { signal: 'property', at: 'count' },
} satisfies Method;

const methods = {
  unsafe: { effect: 'sql', text: '0', values: '1', result: { rows: true }, conflict: { signal: 'property', at: 'count' } },
  begin: {
    effect: 'transaction',
    run: '-1',
    gives: 'Connection',
    isolation: 'weak',
    isolatedBy: { at: '0', values: ['serializable', 'repeatable read'] },
    conflict: { signal: 'throws', errors: ['PostgresError', '40001'] },
  },
  reserve: { effect: 'child', returns: 'Connection', own: true },
  'end file listen notify typed': { effect: 'none' },
} satisfies Record<string, Method>;

/**
 * Postgres.js: SQL in tagged templates.
 *
 * Read from postgres 3.4.9, https://github.com/porsager/postgres
 */
export const postgresJs = {
  name: 'Postgres.js',
  docs: 'https://github.com/porsager/postgres#transactions',
  versions: 'postgres 3',
  modules: {
    postgres: { default: 'postgres', Sql: 'SqlInterface', TransactionSql: 'ConnectionInterface', ReservedSql: 'ConnectionInterface' },
  },
  types: {
    postgres: {
      call: { effect: 'make', returns: 'Sql' },
      members: { Sql: 'SqlInterface', TransactionSql: 'ConnectionInterface', ReservedSql: 'ConnectionInterface' },
    },
    SqlInterface: { instance: 'Sql' },
    ConnectionInterface: { instance: 'Connection' },
    Sql: { store: { ...store, pool: true }, call: template, methods, forms: postgresForms },
    Connection: { store, call: template, methods: { ...methods, 'release savepoint': { effect: 'none' } }, forms: postgresForms },
  },
} satisfies StoreClient;
