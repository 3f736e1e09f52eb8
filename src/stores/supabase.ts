import type { Conflict, Method, QueryStep, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;

/** Errors are returned in `error`; a row that did not fit shows only where rows are asked for with select(). */
const returned = { signal: 'property', at: 'error' } satisfies Conflict;

const filter = (is: string): Method => ({ effect: 'query', step: { filter: '0', value: '1', is } });
const step = (what: QueryStep, returns: string): Method => ({ effect: 'query', step: what, returns });

/**
 * Supabase: tables through PostgREST. Each query is a request of its own, and there is no transaction.
 *
 * Read from @supabase/supabase-js 2.109.0, https://supabase.com/docs/reference/javascript
 */
export const supabase = {
  name: 'Supabase',
  docs: 'https://supabase.com/docs/reference/javascript/update',
  versions: '@supabase/supabase-js 2',
  modules: {
    '@supabase/supabase-js': { createClient: 'createClient', SupabaseClient: 'ClientInterface' },
    '@supabase/ssr': { createServerClient: 'createClient', createBrowserClient: 'createClient' },
  },
  types: {
    createClient: { call: { effect: 'make', returns: 'Client' } },
    ClientInterface: { construct: 'Client', instance: 'Client' },
    Client: {
      store,
      methods: {
        from: step({ table: '0' }, 'Table'),
        schema: { effect: 'same' },
        rpc: { effect: 'none', note: 'a function of the database: the way to an atomic update' },
        'channel removeChannel': { effect: 'none' },
      },
    },
    Table: {
      store,
      methods: {
        select: step({ verb: 'select', result: { at: 'data', rows: true } }, 'Query'),
        update: step({ verb: 'update', value: '0', result: { at: 'data', rows: true }, conflict: { signal: 'none' } }, 'Query'),
        upsert: step({ verb: 'upsert', value: '0', result: { at: 'data', rows: true }, conflict: { signal: 'none' } }, 'Query'),
        insert: step({ verb: 'insert', value: '0', result: { at: 'data', rows: true }, conflict: returned }, 'Query'),
        delete: step({ verb: 'delete', result: { at: 'data', rows: true }, conflict: { signal: 'none' } }, 'Query'),
      },
    },
    Query: {
      store,
      methods: {
        // which rows
        eq: filter('='),
        neq: filter('<>'),
        gt: filter('>'),
        gte: filter('>='),
        lt: filter('<'),
        lte: filter('<='),
        is: filter('is'),
        in: filter('in'),
        match: { effect: 'query', step: { filter: '0' } },
        filter: { effect: 'query', step: { filter: '0', operator: '1', value: '2' } },
        'like ilike contains containedBy overlaps not textSearch': filter('other'),
        or: { effect: 'query', step: { filter: '0', is: 'or' } },

        // what comes back
        select: { effect: 'query', step: { returning: true } },
        'single maybeSingle': { effect: 'query', step: { one: true } },
        'order limit range throwOnError abortSignal returns overrideTypes csv maxAffected': { effect: 'query', step: { other: true } },
      },
    },
  },
} satisfies StoreClient;
