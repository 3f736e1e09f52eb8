import type { Method, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;

/** The handler of a mutation is a serialisable transaction, run again after a conflict. */
const mutation = {
  effect: 'transaction',
  run: '0.handler|0',
  gives: 'MutationContext',
  scope: 'ambient',
  isolation: 'isolated',
} satisfies Method;

/** The handler of an action is none: each `runQuery` and `runMutation` is a transaction of its own. */
const action = { effect: 'isolate', run: '0.handler|0', gives: 'ActionContext' } satisfies Method;

const builders = {
  mutation: 'mutation',
  internalMutation: 'mutation',
  action: 'action',
  internalAction: 'action',
  httpAction: 'action',
  MutationCtx: 'MutationContextInterface',
  ActionCtx: 'ActionContextInterface',
};

/**
 * Convex.
 *
 * Read from convex 1.48.0, https://docs.convex.dev/functions/mutation-functions
 */
export const convex = {
  name: 'Convex',
  docs: 'https://docs.convex.dev/database/advanced/occ',
  versions: 'convex 1',
  modules: {
    'convex/server': {
      mutationGeneric: 'mutation',
      internalMutationGeneric: 'mutation',
      actionGeneric: 'action',
      internalActionGeneric: 'action',
    },
  },
  generated: { '_generated/server': builders },
  types: {
    mutation: { store, call: mutation },
    action: { store, call: action },
    MutationContextInterface: { instance: 'MutationContext' },
    ActionContextInterface: { instance: 'ActionContext' },
    MutationContext: { members: { db: 'Database' } },
    Database: {
      store: { ...store, isolates: true },
      methods: {
        get: { effect: 'none', note: 'the whole mutation is one transaction' },
        'patch replace insert delete query normalizeId': { effect: 'none' },
      },
    },
    ActionContext: {
      store,
      methods: {
        runQuery: { effect: 'read', key: '1' },
        runMutation: { effect: 'write', key: '1', value: '1', entity: true },
        'runAction vectorSearch': { effect: 'none' },
      },
    },
  },
} satisfies StoreClient;
