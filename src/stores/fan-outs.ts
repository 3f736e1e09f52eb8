import type { StoreClient } from './types.js';

/**
 * Helpers that call a function for many items at once, unless they are told to take one at a time.
 *
 * Read from p-map 7.1.1 and p-all 5.0.1.
 */
export const fanOuts = {
  name: 'Fan-outs',
  docs: 'https://github.com/sindresorhus/p-map#readme',
  versions: 'p-map 4 to 7, p-all 3 to 5',
  modules: {
    'p-map': { default: 'pMap' },
    'p-all': { default: 'pAll' },
  },
  types: {
    pMap: { call: { effect: 'fan-out', run: '1', items: '0', serialIf: { at: '2.concurrency', value: 1 } } },
    pAll: { call: { effect: 'fan-out', run: '0[]', serialIf: { at: '1.concurrency', value: 1 } } },
  },
} satisfies StoreClient;
