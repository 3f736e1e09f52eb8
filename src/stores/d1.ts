import { sqlForms } from './pg.js';
import type { StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;
const forms = {
  ...sqlForms,
  insertIfAbsent: { name: 'ON CONFLICT DO NOTHING', code: ' ON CONFLICT DO NOTHING', replaces: 'after' },
} satisfies StoreClient['types'][string]['forms'];

/**
 * Cloudflare D1.
 *
 * Read from @cloudflare/workers-types 5.20261117.1, https://developers.cloudflare.com/d1/worker-api/d1-database/
 */
export const d1 = {
  name: 'Cloudflare D1',
  docs: 'https://developers.cloudflare.com/d1/worker-api/d1-database/',
  versions: '@cloudflare/workers-types 4 to 5',
  globalTypes: { D1Database: 'DatabaseInterface' },
  boundIn: 'env',
  modules: { '@cloudflare/workers-types': { D1Database: 'DatabaseInterface' } },
  types: {
    DatabaseInterface: { instance: 'Database' },
    Database: {
      store,
      methods: {
        prepare: { effect: 'query', step: { text: '0' }, returns: 'Statement' },
        withSession: { effect: 'child', returns: 'Database' },
        // the statements run as one transaction, but what they write is known beforehand
        batch: { effect: 'statements', list: '0' },
        exec: { effect: 'sql', text: '0' },
        dump: { effect: 'none' },
      },
      forms,
    },
    Statement: {
      store,
      methods: {
        bind: { effect: 'query', step: { values: '0...' } },
        first: { effect: 'query', step: { run: true, result: {} } },
        all: {
          effect: 'query',
          step: { run: true, result: { at: 'results', rows: true }, conflict: { signal: 'property', at: 'meta.changes' } },
        },
        raw: { effect: 'query', step: { run: true, result: { rows: true } } },
        run: {
          effect: 'query',
          step: { run: true, result: { at: 'results', rows: true }, conflict: { signal: 'property', at: 'meta.changes' } },
        },
      },
      forms,
    },
  },
} satisfies StoreClient;
