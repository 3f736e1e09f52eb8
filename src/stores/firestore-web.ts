import { firestoreForms, firestoreStore, firestoreTypes, runTransaction } from './firestore.js';
import type { StoreClient } from './types.js';

const webForms = firestoreForms('increment', 'arrayUnion', 'arrayRemove', (name) => ({
  'firebase/firestore': [name],
  'firebase/firestore/lite': [name],
}));

const webNames = {
  getFirestore: 'getFirestore',
  initializeFirestore: 'getFirestore',
  doc: 'doc',
  collection: 'collection',
  getDoc: 'getDoc',
  setDoc: 'write',
  updateDoc: 'write',
  addDoc: 'addDoc',
  deleteDoc: 'deleteDoc',
  runTransaction: 'runTransaction',
  writeBatch: 'writeBatch',
  Firestore: 'FirestoreInterface',
  DocumentReference: 'DocumentInterface',
  CollectionReference: 'CollectionInterface',
  Transaction: 'TransactionInterface',
};

/**
 * Firestore from the browser: free functions over references.
 *
 * Read from firebase 12.19.0, https://firebase.google.com/docs/reference/js/firestore_
 */
export const firestoreWeb = {
  name: 'Firestore (web)',
  docs: 'https://firebase.google.com/docs/firestore/manage-data/transactions',
  versions: 'firebase 9 to 12',
  modules: { 'firebase/firestore': { ...webNames, getDocFromServer: 'getDoc' }, 'firebase/firestore/lite': webNames },
  types: {
    ...firestoreTypes,
    getFirestore: { call: { effect: 'make', returns: 'Firestore' } },
    FirestoreInterface: { instance: 'Firestore' },
    DocumentInterface: { instance: 'Document' },
    CollectionInterface: { instance: 'Collection' },
    Firestore: { store: firestoreStore },
    Collection: { store: firestoreStore },
    Document: { store: firestoreStore, forms: webForms },
    // references
    doc: { call: { effect: 'child', of: '0', key: '1...', returns: 'Document' } },
    collection: { call: { effect: 'child', of: '0', key: '1...', returns: 'Collection' } },
    // read
    getDoc: { store: firestoreStore, call: { effect: 'read', key: '0', returns: 'Snapshot' } },
    // write
    write: { store: firestoreStore, call: { effect: 'write', key: '0', value: '1' }, forms: webForms },
    addDoc: { store: firestoreStore, call: { effect: 'insert', key: '0', value: '1', conflict: { signal: 'none' } } },
    deleteDoc: { store: firestoreStore, call: { effect: 'delete', key: '0' } },
    // transaction
    runTransaction: { store: firestoreStore, call: { ...runTransaction, run: '1' } },
    writeBatch: { store: firestoreStore, call: { effect: 'batch', atomic: true, returns: 'WriteBatch' } },
  },
} satisfies StoreClient;
