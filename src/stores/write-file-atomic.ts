import { fileTraits, promiseFunctionForms } from './file-system.js';
import type { StoreClient } from './types.js';

/**
 * Writes to a temporary file and renames it: no reader sees half a file, but the last writer still wins.
 *
 * Read from write-file-atomic 7.0.1 and @types/write-file-atomic 4.0.3.
 */
export const writeFileAtomic = {
  name: 'write-file-atomic',
  docs: 'https://github.com/npm/write-file-atomic#readme',
  versions: 'write-file-atomic 4 to 7',
  modules: { 'write-file-atomic': { default: 'writeFileAtomic', '*': 'writeFileAtomic' } },
  types: {
    writeFileAtomic: {
      store: fileTraits,
      call: { effect: 'write', key: '0', value: '1', callback: '-1' },
      methods: { sync: { effect: 'write', key: '0', value: '1' } },
      forms: promiseFunctionForms,
    },
  },
} satisfies StoreClient;
