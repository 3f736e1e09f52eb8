import { blocking, exportsOf, functions, withCallback } from './build.js';
import {
  fileHandle,
  fileMethods,
  fileTraits,
  promiseForms,
  promiseFunctionForms,
  syncFileMethods,
  syncFileTraits,
  syncForms,
  syncFunctionForms,
} from './file-system.js';
import type { Method, StoreClient } from './types.js';

const open: Method = { effect: 'child', key: '0', returns: 'FileHandle', note: "opened with 'wx' it fails where the file exists" };

const promiseMethods = { ...fileMethods, open };
const callbackMethods = withCallback({ ...fileMethods, exists: { effect: 'exists', key: '0' } });

const promises = { default: 'FsPromises', '*': 'FsPromises', ...exportsOf('promises', promiseMethods) };
const fsExports = {
  default: 'Fs',
  '*': 'Fs',
  promises: 'FsPromises',
  ...exportsOf('callback', callbackMethods),
  ...exportsOf('sync', syncFileMethods),
};

/**
 * Node's file system: `fs` with callbacks, `fs` synchronous, and `fs/promises`.
 *
 * Read from @types/node 20.19.43, https://nodejs.org/docs/latest-v20.x/api/fs.html
 */
export const nodeFs = {
  name: 'node:fs',
  docs: 'https://nodejs.org/api/fs.html',
  versions: 'Node 20 to 26',
  modules: {
    fs: fsExports,
    'node:fs': fsExports,
    'fs/promises': promises,
    'node:fs/promises': promises,
  },
  types: {
    Fs: {
      store: fileTraits,
      members: { promises: 'FsPromises' },
      methods: { ...callbackMethods, ...blocking(syncFileMethods) },
      forms: syncForms,
    },
    FsPromises: { store: fileTraits, methods: promiseMethods, forms: promiseForms },
    FileHandle: fileHandle,
    ...functions('promises', promiseMethods, fileTraits, promiseFunctionForms),
    ...functions('callback', callbackMethods, fileTraits, promiseFunctionForms),
    ...functions('sync', syncFileMethods, syncFileTraits, syncFunctionForms),
  },
} satisfies StoreClient;
