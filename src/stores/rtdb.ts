import type { Form, FormName, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'value' } satisfies StoreTraits;

const forms: Partial<Record<FormName, Form>> = {
  increment: { name: 'increment()', code: 'set({key}, increment({by}))', imports: { 'firebase/database': ['increment', 'set'] } },
  append: { name: 'push(), a child of its own', code: 'push({key}, {item})', imports: { 'firebase/database': ['push'] }, remodel: true },
  transform: { name: 'runTransaction()', code: 'runTransaction({key}, {update})', imports: { 'firebase/database': ['runTransaction'] } },
};
const adminForms: Partial<Record<FormName, Form>> = {
  append: { name: 'push(), a child of its own', code: '{store}.push({item})', remodel: true },
  transform: { name: 'transaction()', code: '{store}.transaction({update})' },
};

/**
 * Firebase Realtime Database, from the browser and from the server.
 *
 * Read from firebase 12.19.0 and firebase-admin 13.10.0, https://firebase.google.com/docs/database/web/read-and-write
 */
export const rtdb = {
  name: 'Firebase Realtime Database',
  docs: 'https://firebase.google.com/docs/database/web/read-and-write#save_data_as_transactions',
  versions: 'firebase 9 to 12, firebase-admin 12 to 13',
  modules: {
    'firebase/database': {
      getDatabase: 'getDatabase',
      ref: 'ref',
      child: 'child',
      get: 'get',
      set: 'set',
      update: 'update',
      push: 'push',
      remove: 'remove',
      runTransaction: 'runTransaction',
      DatabaseReference: 'ReferenceInterface',
      Database: 'DatabaseInterface',
    },
    'firebase-admin/database': { getDatabase: 'getDatabase', Database: 'DatabaseInterface', Reference: 'ReferenceInterface' },
  },
  types: {
    getDatabase: { call: { effect: 'make', returns: 'Database' } },
    DatabaseInterface: { instance: 'Database' },
    ReferenceInterface: { instance: 'Reference' },
    Snapshot: { methods: { 'val toJSON exportVal': { effect: 'field' }, 'exists forEach': { effect: 'none' } } },

    // free functions
    ref: { call: { effect: 'child', of: '0', key: '1', returns: 'Reference' } },
    child: { call: { effect: 'child', of: '0', key: '1', returns: 'Reference' } },
    get: { store, call: { effect: 'read', key: '0', returns: 'Snapshot' } },
    set: { store, call: { effect: 'write', key: '0', value: '1' }, forms },
    // the children named are replaced, the others stay
    update: {
      store: { ...store, granularity: 'fields' },
      call: { effect: 'write', key: '0', value: '1' },
      forms: {
        incrementField: {
          name: 'increment()',
          code: 'increment({by})',
          replaces: 'value',
          imports: { 'firebase/database': ['increment'] },
        },
      },
    },
    push: { store, call: { effect: 'insert', key: '0', value: '1', conflict: { signal: 'none' } } },
    remove: { store, call: { effect: 'delete', key: '0' } },
    runTransaction: { store, call: { effect: 'transform', key: '0', run: '1' } },

    // methods of the server's client
    Database: { store, methods: { ref: { effect: 'child', key: '0', returns: 'Reference' } } },
    Reference: {
      store,
      methods: {
        child: { effect: 'child', key: '0', returns: 'Reference' },
        'once get': { effect: 'read', key: 'this', returns: 'Snapshot' },
        set: { effect: 'write', key: 'this', value: '0' },
        update: { effect: 'write', key: 'this', value: '0' },
        push: { effect: 'insert', value: '0', conflict: { signal: 'none' } },
        transaction: { effect: 'transform', key: 'this', run: '0' },
        remove: { effect: 'delete', key: 'this' },
        'on off orderByChild limitToLast': { effect: 'none' },
      },
      forms: adminForms,
    },
  },
} satisfies StoreClient;
