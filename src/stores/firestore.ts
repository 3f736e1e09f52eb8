import type { Conflict, Form, FormName, Method, ObjectType, StoreClient, StoreTraits, TypeName } from './types.js';

export const firestoreStore = { gap: 'remote', reach: 'network', granularity: 'fields', fields: { paths: true } } satisfies StoreTraits;
const stale = { signal: 'throws', errors: ['FAILED_PRECONDITION'] } satisfies Conflict;
const exists = { signal: 'throws', errors: ['ALREADY_EXISTS'] } satisfies Conflict;

/** Field values that the server computes, by the expression that reaches them. */
export const firestoreForms = (
  increment: string,
  arrayUnion: string,
  arrayRemove: string,
  imports: (name: string) => NonNullable<Form['imports']>,
): Partial<Record<FormName, Form>> => ({
  incrementField: { name: 'increment()', code: `${increment}({by})`, replaces: 'value', imports: imports('increment') },
  appendField: {
    name: 'arrayUnion(), which adds it only once',
    code: `${arrayUnion}({item})`,
    replaces: 'value',
    imports: imports('arrayUnion'),
  },
  addMemberField: { name: 'arrayUnion()', code: `${arrayUnion}({item})`, replaces: 'value', imports: imports('arrayUnion') },
  removeField: { name: 'arrayRemove()', code: `${arrayRemove}({item})`, replaces: 'value', imports: imports('arrayRemove') },
});

const adminForms = firestoreForms('FieldValue.increment', 'FieldValue.arrayUnion', 'FieldValue.arrayRemove', () => ({
  '@google-cloud/firestore': ['FieldValue'],
  'firebase-admin/firestore': ['FieldValue'],
}));

/** What `t` in `runTransaction` does; only what is read through it is protected. */
const transaction = {
  get: { effect: 'read', key: '0', returns: 'Snapshot' },
  'set update': { effect: 'write', key: '0', value: '1' },
  delete: { effect: 'delete', key: '0' },
} satisfies Record<string, Method>;

/** Types that the web and the admin client have in common. */
export const firestoreTypes = {
  Snapshot: { methods: { data: { effect: 'field' }, get: { effect: 'field', field: '0' } } },
  Transaction: { store: firestoreStore, methods: transaction },
  TransactionInterface: { instance: 'Transaction' },
  WriteBatch: {
    store: firestoreStore,
    methods: {
      'set update': { effect: 'write', key: '0', value: '1' },
      delete: { effect: 'delete', key: '0' },
      commit: { effect: 'commit', conflict: { signal: 'none' } },
    },
  },
} satisfies Record<string, ObjectType>;

export const runTransaction = { effect: 'transaction', gives: 'Transaction', isolation: 'isolated' } as const;

const admin: Record<TypeName, ObjectType> = {
  ...firestoreTypes,
  Transaction: {
    ...firestoreTypes.Transaction,
    methods: {
      ...transaction,
      getAll: { effect: 'read', key: '0...' },
      create: { effect: 'create', key: '0', value: '1', conflict: exists },
    },
  },
  WriteBatch: {
    ...firestoreTypes.WriteBatch,
    methods: { ...firestoreTypes.WriteBatch.methods, create: { effect: 'create', key: '0', value: '1', conflict: exists } },
  },
  FirestoreClass: { construct: 'Firestore', instance: 'Firestore' },
  DocumentInterface: { instance: 'Document' },
  CollectionInterface: { instance: 'Collection' },
  Firestore: {
    store: firestoreStore,
    methods: {
      // without an argument, a new document under a random id
      doc: { effect: 'child', key: '0', returns: 'Document' },
      collection: { effect: 'child', key: '0', returns: 'Collection' },
      runTransaction: { ...runTransaction, run: '0' },
      batch: { effect: 'batch', atomic: true, returns: 'WriteBatch' },
      bulkWriter: { effect: 'batch', atomic: false, returns: 'WriteBatch' },
      getAll: { effect: 'read', key: '0...' },
      'settings collectionGroup terminate': { effect: 'none' },
    },
  },
  Collection: {
    store: firestoreStore,
    methods: {
      doc: { effect: 'child', key: '0', returns: 'Document' },
      add: { effect: 'insert', value: '0', conflict: { signal: 'none' } },
      'where orderBy limit select startAfter get count onSnapshot listDocuments': { effect: 'none' },
    },
  },
  Document: {
    store: firestoreStore,
    methods: {
      // read
      get: { effect: 'read', key: 'this', result: { version: 'updateTime' }, returns: 'Snapshot' },

      // write
      set: { effect: 'write', key: 'this', value: '0' },
      update: {
        effect: 'write',
        key: 'this',
        value: '0',
        conditions: [{ at: '1', property: 'lastUpdateTime', means: 'unchanged', conflict: stale }],
      },
      create: { effect: 'create', key: 'this', value: '0', conflict: exists },

      // delete
      delete: { effect: 'delete', key: 'this', conditions: [{ at: '0', property: 'lastUpdateTime', means: 'unchanged', conflict: stale }] },

      collection: { effect: 'child', key: '0', returns: 'Collection' },
      'onSnapshot listCollections': { effect: 'none' },
    },
    forms: adminForms,
  },
};

/**
 * Firestore from the server: the Google Cloud client, which the Firebase Admin SDK hands out.
 *
 * Read from @google-cloud/firestore 8.7.1 and firebase-admin 13.10.0, https://cloud.google.com/nodejs/docs/reference/firestore/latest
 */
export const firestore = {
  name: 'Firestore',
  docs: 'https://firebase.google.com/docs/firestore/manage-data/transactions',
  versions: '@google-cloud/firestore 7 to 8, firebase-admin 12 to 13',
  modules: {
    '@google-cloud/firestore': {
      Firestore: 'FirestoreClass',
      DocumentReference: 'DocumentInterface',
      CollectionReference: 'CollectionInterface',
      Transaction: 'TransactionInterface',
    },
    'firebase-admin/firestore': {
      getFirestore: 'getFirestore',
      initializeFirestore: 'getFirestore',
      Firestore: 'FirestoreClass',
      DocumentReference: 'DocumentInterface',
      CollectionReference: 'CollectionInterface',
      Transaction: 'TransactionInterface',
    },
    'firebase-admin': { default: 'admin', firestore: 'getFirestore', database: 'Firebase Realtime Database:getDatabase' },
  },
  types: {
    ...admin,
    admin: {
      members: { firestore: 'getFirestore', database: 'Firebase Realtime Database:getDatabase' },
      methods: { 'initializeApp app': { effect: 'none' } },
    },
    getFirestore: { call: { effect: 'make', returns: 'Firestore' } },
  },
} satisfies StoreClient;
