import { fileTraits } from './file-system.js';
import type { StoreClient } from './types.js';

/**
 * Bun's files: `Bun.file(path)` is a reference, `Bun.write(path, data)` replaces the content.
 *
 * Read from bun-types 1.4.5. Bun also has `node:fs`, which is a client of its own here.
 */
export const bun = {
  name: 'Bun files',
  docs: 'https://bun.com/docs/api/file-io',
  versions: 'Bun 1',
  modules: { bun: { '*': 'Bun', file: 'file', write: 'write' } },
  globals: { Bun: 'Bun' },
  types: {
    Bun: {
      store: fileTraits,
      methods: {
        file: { effect: 'child', key: '0', returns: 'BunFile' },
        write: { effect: 'write', key: '0', value: '1' },
      },
      forms: {
        append: {
          name: 'appendFile, one JSON line an item',
          code: "appendFile({key}, JSON.stringify({item}) + '\\n')",
          imports: { 'node:fs/promises': ['appendFile'] },
          remodel: true,
        },
        create: {
          name: "writeFile with flag 'wx'",
          code: "writeFile({key}, {value}, { flag: 'wx' })",
          imports: { 'node:fs/promises': ['writeFile'] },
        },
      },
    },
    file: { store: fileTraits, call: { effect: 'child', key: '0', returns: 'BunFile' } },
    write: { store: fileTraits, call: { effect: 'write', key: '0', value: '1' } },
    BunFile: {
      store: fileTraits,
      methods: {
        // read
        'text json arrayBuffer bytes formData': { effect: 'read', key: 'this' },
        exists: { effect: 'exists', key: 'this' },

        // write
        write: { effect: 'write', key: 'this', value: '0' },

        // delete
        'delete unlink': { effect: 'delete', key: 'this' },
      },
    },
  },
} satisfies StoreClient;
