import type { Methods } from './build.js';
import type { StoreClient, StoreTraits } from './types.js';

const methods: Methods = {
  // read: into `db.data`, in place of what was there
  read: { effect: 'read', key: 'this', result: { at: 'this.data' } },

  // write
  write: { effect: 'write', key: 'this', value: 'this.data' },

  // atomic within this instance: changes `db.data` and writes it
  update: { effect: 'transform', key: 'this', run: '0' },
};

const traits: StoreTraits = { gap: 'remote', reach: 'machine', granularity: 'value' };

/**
 * lowdb: a JSON file held in memory. Two instances of one file overwrite each other.
 *
 * Read from lowdb 7.0.1.
 */
export const lowdb = {
  name: 'lowdb',
  docs: 'https://github.com/typicode/lowdb#readme',
  versions: 'lowdb 3 to 7',
  modules: {
    lowdb: { Low: 'LowClass', LowSync: 'LowSyncClass' },
    'lowdb/node': { JSONFilePreset: 'preset', JSONFileSyncPreset: 'syncPreset' },
  },
  types: {
    LowClass: { construct: 'Low', instance: 'Low' },
    LowSyncClass: { construct: 'LowSync', instance: 'LowSync' },
    preset: { call: { effect: 'make', returns: 'Low' } },
    syncPreset: { call: { effect: 'make', returns: 'LowSync' } },
    Low: { store: traits, methods },
    LowSync: { store: { ...traits, gap: 'sync' }, methods },
  },
} satisfies StoreClient;
