import { exportsOf, functions, type Forms, type Methods } from './build.js';
import type { StoreClient, StoreTraits } from './types.js';

const methods: Methods = {
  // read
  get: { effect: 'read', key: '0', on: '1' },
  getMany: { effect: 'read', key: '0[]', on: '1' },

  // write
  set: { effect: 'write', key: '0', value: '1', on: '2' },
  setMany: { effect: 'write', key: '0{}', value: '0{}', on: '1' },

  // atomic: reads and writes in one transaction; the function must be synchronous
  update: { effect: 'transform', key: '0', run: '1', on: '2' },

  // delete
  del: { effect: 'delete', key: '0', on: '1' },
  delMany: { effect: 'delete', key: '0[]', on: '1' },

  'clear keys values entries createStore': { effect: 'none' },
};

/** Without a store argument, all calls share one default store. */
const traits: StoreTraits = { identity: 'idb-keyval', gap: 'remote', reach: 'machine', granularity: 'value' };

const forms: Forms = {
  transform: { name: 'update()', code: 'update({key}, {update})', imports: { 'idb-keyval': ['update'] } },
};

/**
 * idb-keyval: free functions over one IndexedDB store.
 *
 * Read from idb-keyval 6.3.0.
 */
export const idbKeyval = {
  name: 'idb-keyval',
  docs: 'https://github.com/jakearchibald/idb-keyval#readme',
  versions: 'idb-keyval 5 to 6',
  modules: { 'idb-keyval': { '*': 'Module', ...exportsOf('idb', methods) } },
  types: {
    Module: { store: traits, methods, forms: { transform: { name: 'update()', code: '{store}.update({key}, {update})' } } },
    ...functions('idb', methods, traits, forms),
  },
} satisfies StoreClient;
