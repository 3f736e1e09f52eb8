import { pgTypes, postgresForms } from './pg.js';
import type { StoreClient, StoreTraits } from './types.js';

// every statement is a request of its own
const store = { gap: 'remote', reach: 'network', granularity: 'fields', pool: true } satisfies StoreTraits;

/**
 * Neon's serverless driver, and Vercel Postgres, which is built on it.
 *
 * Read from @neondatabase/serverless 1.2.0, https://neon.com/docs/serverless/serverless-driver
 */
export const neon = {
  name: 'Neon',
  docs: 'https://neon.com/docs/serverless/serverless-driver',
  versions: '@neondatabase/serverless 0.10 to 1.2, @vercel/postgres 0.10',
  modules: {
    '@neondatabase/serverless': {
      neon: 'neon',
      Pool: 'PoolClass',
      Client: 'ClientClass',
      PoolClient: 'ClientClass',
      NeonQueryFunction: 'HttpInterface',
    },
    '@vercel/postgres': { sql: 'VercelPool', db: 'VercelPool', createPool: 'createPool', createClient: 'createClient' },
  },
  types: {
    ...pgTypes,
    neon: { call: { effect: 'make', returns: 'Http' } },
    HttpInterface: { instance: 'Http' },
    Http: {
      store,
      call: { effect: 'sql', text: '0', values: 'holes', result: { rows: true } },
      methods: {
        query: { effect: 'sql', text: '0', values: '1', result: { rows: true } },
        transaction: { effect: 'none', note: 'a list of statements that are known beforehand' },
        unsafe: { effect: 'none' },
      },
      forms: postgresForms,
    },
    createPool: { call: { effect: 'make', returns: 'VercelPool' } },
    createClient: { call: { effect: 'make', returns: 'VercelClient', own: true } },
    VercelPool: {
      ...pgTypes.Pool,
      call: {
        effect: 'sql',
        text: '0',
        values: 'holes',
        result: { at: 'rows', rows: true },
        conflict: { signal: 'property', at: 'rowCount' },
      },
      methods: {
        ...pgTypes.Pool.methods,
        connect: { effect: 'child', returns: 'VercelClient', own: true },
        sql: {
          effect: 'sql',
          text: '0',
          values: 'holes',
          result: { at: 'rows', rows: true },
          conflict: { signal: 'property', at: 'rowCount' },
        },
      },
    },
    VercelClient: {
      ...pgTypes.Client,
      methods: {
        ...pgTypes.Client.methods,
        sql: {
          effect: 'sql',
          text: '0',
          values: 'holes',
          result: { at: 'rows', rows: true },
          conflict: { signal: 'property', at: 'rowCount' },
        },
      },
    },
  },
} satisfies StoreClient;
