import { blocking, exportsOf, functions, withCallback, type Methods } from './build.js';
import {
  exclusiveFlag,
  fileMethods,
  fileTraits,
  jsonFileTraits,
  promiseForms,
  syncForms,
  promiseFunctionForms,
  syncFileMethods,
  syncFileTraits,
  syncFunctionForms,
} from './file-system.js';
import type { Method, StoreClient } from './types.js';

const open: Method = { effect: 'none', note: 'resolves to a file descriptor' };
const outputConditions = { conditions: [exclusiveFlag] };

/** Functions that decode and encode JSON themselves. */
const jsonMethods: Methods = {
  'readJson readJSON': { effect: 'read', key: '0' },
  'writeJson writeJSON outputJson outputJSON': { effect: 'write', key: '0', value: '1', ...outputConditions },
};

const syncJsonMethods: Methods = {
  'readJsonSync readJSONSync': { effect: 'read', key: '0' },
  'writeJsonSync writeJSONSync outputJsonSync outputJSONSync': { effect: 'write', key: '0', value: '1', ...outputConditions },
};

const methods = withCallback({
  ...fileMethods,
  open,
  // read
  'pathExists exists': { effect: 'exists', key: '0' },

  // write
  outputFile: { effect: 'write', key: '0', value: '1', ...outputConditions },
  'copy cp': { effect: 'write', key: '1', value: '0' },
  move: { effect: 'move', from: '0', key: '1' },

  // delete
  remove: { effect: 'delete', key: '0' },

  // creates what is missing and never fails because something is there
  'ensureDir ensureFile mkdirp mkdirs emptyDir': { effect: 'none' },
});

const syncMethods: Methods = {
  ...syncFileMethods,
  // read
  pathExistsSync: { effect: 'exists', key: '0' },

  // write
  outputFileSync: { effect: 'write', key: '0', value: '1', ...outputConditions },
  'copySync cpSync': { effect: 'write', key: '1', value: '0' },
  moveSync: { effect: 'move', from: '0', key: '1' },

  // delete
  removeSync: { effect: 'delete', key: '0' },

  'ensureDirSync ensureFileSync mkdirpSync mkdirsSync emptyDirSync': { effect: 'none' },
};

/**
 * fs-extra: Node's file functions as promises, with JSON helpers.
 *
 * Read from fs-extra 11.4.1 and @types/fs-extra 11.0.4.
 */
export const fsExtra = {
  name: 'fs-extra',
  docs: 'https://github.com/jprichardson/node-fs-extra#readme',
  versions: 'fs-extra 9 to 11',
  modules: {
    'fs-extra': {
      default: 'FsExtra',
      '*': 'FsExtra',
      ...exportsOf('promises', methods),
      ...exportsOf('json', jsonMethods),
      ...exportsOf('sync', syncMethods),
      ...exportsOf('syncJson', syncJsonMethods),
    },
  },
  types: {
    FsExtra: {
      store: fileTraits,
      members: { promises: 'node:fs:FsPromises' },
      methods: { ...methods, ...jsonMethods, ...blocking({ ...syncMethods, ...syncJsonMethods }) },
      forms: promiseForms,
      blockingForms: syncForms,
    },
    ...functions('promises', methods, fileTraits, promiseFunctionForms),
    ...functions('json', jsonMethods, jsonFileTraits, promiseFunctionForms),
    ...functions('sync', syncMethods, syncFileTraits, syncFunctionForms),
    ...functions('syncJson', syncJsonMethods, { ...jsonFileTraits, gap: 'sync' }, syncFunctionForms),
  },
} satisfies StoreClient;
