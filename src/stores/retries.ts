import type { StoreClient } from './types.js';

/**
 * Helpers that call a function again after it failed.
 *
 * Read from p-retry 7.1.1, async-retry 1.3.3, ts-retry-promise 0.8.1, exponential-backoff 3.1.3 and cockatiel 3.2.1.
 */
export const retries = {
  name: 'Retries',
  docs: 'https://github.com/sindresorhus/p-retry#readme',
  versions: 'p-retry 4 to 7, async-retry 1, ts-retry-promise 0.8, exponential-backoff 3, cockatiel 3',
  modules: {
    'p-retry': { default: 'retryFirst' },
    'async-retry': { default: 'retryFirst', '*': 'retryFirst' },
    'ts-retry-promise': { retry: 'retryFirst' },
    'exponential-backoff': { backOff: 'retryFirst' },
    cockatiel: { retry: 'policyFactory', wrap: 'policyFactory' },
  },
  types: {
    retryFirst: { call: { effect: 'retry', run: '0' } },
    policyFactory: { call: { effect: 'make', returns: 'Policy' } },
    Policy: { methods: { execute: { effect: 'retry', run: '0' } } },
  },
} satisfies StoreClient;
