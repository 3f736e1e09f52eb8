import type { Methods } from './build.js';
import type { StoreClient, StoreTraits } from './types.js';

const methods: Methods = {
  // read
  get: { effect: 'read', key: '0' },

  // write: the text of one memory
  update: { effect: 'write', key: '0', value: '1' },

  // delete
  delete: { effect: 'delete', key: '0' },

  // adds what is new, as the service decides
  'add search getAll history': { effect: 'none' },
};

const traits: StoreTraits = {
  gap: 'remote',
  reach: 'network',
  granularity: 'value',
  noAtomic: 'Mem0 has no conditional update; add() a new memory instead of editing one',
};

/**
 * Mem0, hosted and self-hosted.
 *
 * Read from mem0ai 3.3.1.
 */
export const mem0 = {
  name: 'Mem0',
  docs: 'https://docs.mem0.ai/',
  versions: 'mem0ai 2 to 3',
  modules: {
    mem0ai: { default: 'MemoryClass', MemoryClient: 'MemoryClass' },
    'mem0ai/oss': { Memory: 'MemoryClass' },
  },
  types: {
    MemoryClass: { construct: 'Memory', instance: 'Memory' },
    Memory: { store: traits, methods },
  },
} satisfies StoreClient;
