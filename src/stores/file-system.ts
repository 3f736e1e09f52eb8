import type { Forms, Methods } from './build.js';
import type { Condition, ObjectType, StoreTraits } from './types.js';

/** One file system lies behind all the file libraries, so that a read through one and a write through another are a pair. */
const identity = 'file system';

/** Files whose functions encode and decode JSON themselves. Another writer may come in at every call. */
export const jsonFileTraits: StoreTraits = { identity, gap: 'remote', reach: 'machine', granularity: 'value' };

/** Files as text, through promises or callbacks. */
export const fileTraits: StoreTraits = { ...jsonFileTraits, text: true };

/** The synchronous functions: nothing else of this process runs between two of them. */
export const syncFileTraits: StoreTraits = { ...fileTraits, gap: 'sync' };

/** The flags that make a write fail with `EEXIST` where a file is already there. */
export const exclusiveFlag: Condition = {
  at: '2',
  property: 'flag',
  values: ['wx', 'wx+', 'ax', 'ax+'],
  means: 'create',
  conflict: { signal: 'throws', errors: ['EEXIST'] },
};

/** The functions that `fs/promises` and the callback API of `fs` have in common. */
export const fileMethods: Methods = {
  // read
  readFile: { effect: 'read', key: '0' },
  'access stat lstat': { effect: 'exists', key: '0', absent: 'rejects' },

  // write
  writeFile: { effect: 'write', key: '0', value: '1', conditions: [exclusiveFlag] },
  copyFile: { effect: 'write', key: '1', value: '0' },
  // replaces the target silently: cures torn reads, not lost updates
  rename: { effect: 'move', from: '0', key: '1' },

  // conditional
  mkdir: {
    effect: 'create',
    key: '0',
    conflict: { signal: 'throws', errors: ['EEXIST'] },
    passesIf: '1.recursive',
    note: 'with { recursive: true } it does not fail, and is no lock',
  },
  'link symlink': { effect: 'create', key: '1', conflict: { signal: 'throws', errors: ['EEXIST'] } },

  // atomic
  appendFile: { effect: 'update', key: '0', value: '1' },
  truncate: { effect: 'update', key: '0' },

  // delete
  'unlink rm rmdir': { effect: 'delete', key: '0' },

  // no effect on a file's content
  'readdir realpath chmod utimes mkdtemp': { effect: 'none' },
};

/** The synchronous functions of `fs`. */
export const syncFileMethods: Methods = {
  // read
  readFileSync: { effect: 'read', key: '0' },
  existsSync: { effect: 'exists', key: '0' },
  'accessSync statSync lstatSync': { effect: 'exists', key: '0', absent: 'rejects' },

  // write
  writeFileSync: { effect: 'write', key: '0', value: '1', conditions: [exclusiveFlag] },
  copyFileSync: { effect: 'write', key: '1', value: '0' },
  renameSync: { effect: 'move', from: '0', key: '1' },

  // conditional
  mkdirSync: {
    effect: 'create',
    key: '0',
    conflict: { signal: 'throws', errors: ['EEXIST'] },
    passesIf: '1.recursive',
    note: 'with { recursive: true } it does not fail, and is no lock',
  },
  'linkSync symlinkSync': { effect: 'create', key: '1', conflict: { signal: 'throws', errors: ['EEXIST'] } },

  // atomic
  appendFileSync: { effect: 'update', key: '0', value: '1' },
  truncateSync: { effect: 'update', key: '0' },

  // delete
  'unlinkSync rmSync rmdirSync': { effect: 'delete', key: '0' },

  // no effect on a file's content
  'readdirSync realpathSync chmodSync utimesSync mkdtempSync': { effect: 'none' },
};

/** An open file: its methods read and write the file that it was opened for. */
export const fileHandle: ObjectType = {
  store: fileTraits,
  methods: {
    // read
    'readFile readLines': { effect: 'read', key: 'this' },
    read: { effect: 'read', key: 'this' },

    // write
    writeFile: { effect: 'write', key: 'this', value: '0' },

    // atomic
    write: { effect: 'update', key: 'this', value: '0', note: 'goes on where the last one on this handle has ended' },
    appendFile: { effect: 'update', key: 'this', value: '0' },
    truncate: { effect: 'update', key: 'this' },

    'close stat sync datasync': { effect: 'none' },
  },
};

/** A file has no compare-and-set, but a lock on the file system covers all processes that ask for it. */
const exclusive = {
  name: 'a lock of proper-lockfile',
  // the file itself need not exist yet
  code: 'lock({key}, { realpath: false, retries: { retries: 200, minTimeout: 10, maxTimeout: 100 } }).then((release) => (async () => {body})().finally(release))',
  imports: { 'proper-lockfile': ['lock'] },
};

/** Forms for a module object: `fs.appendFile(…)` on an `fs` of promises. */
export const promiseForms: Forms = {
  append: { name: 'appendFile, one JSON line an item', code: "{store}.appendFile({key}, JSON.stringify({item}) + '\\n')", remodel: true },
  appendText: { name: 'appendFile', code: '{store}.appendFile({key}, {item})' },
  create: { name: "writeFile with flag 'wx'", code: "{store}.writeFile({key}, {value}, { flag: 'wx' })" },
  exclusive,
};

/** Forms for functions that are imported by name. */
export const promiseFunctionForms: Forms = {
  append: {
    name: 'appendFile, one JSON line an item',
    code: "appendFile({key}, JSON.stringify({item}) + '\\n')",
    imports: { 'node:fs/promises': ['appendFile'], 'fs/promises': ['appendFile'] },
    remodel: true,
  },
  appendText: {
    name: 'appendFile',
    code: 'appendFile({key}, {item})',
    imports: { 'node:fs/promises': ['appendFile'], 'fs/promises': ['appendFile'] },
  },
  create: {
    name: "writeFile with flag 'wx'",
    code: "writeFile({key}, {value}, { flag: 'wx' })",
    imports: { 'node:fs/promises': ['writeFile'], 'fs/promises': ['writeFile'] },
  },
  exclusive,
};

/** Forms for a module object that has the synchronous functions. */
export const syncForms: Forms = {
  append: {
    name: 'appendFileSync, one JSON line an item',
    code: "{store}.appendFileSync({key}, JSON.stringify({item}) + '\\n')",
    remodel: true,
  },
  appendText: { name: 'appendFileSync', code: '{store}.appendFileSync({key}, {item})' },
  create: { name: "writeFileSync with flag 'wx'", code: "{store}.writeFileSync({key}, {value}, { flag: 'wx' })" },
};

/** The same for functions that are imported by name. */
export const syncFunctionForms: Forms = {
  append: {
    name: 'appendFileSync, one JSON line an item',
    code: "appendFileSync({key}, JSON.stringify({item}) + '\\n')",
    imports: { 'node:fs': ['appendFileSync'], fs: ['appendFileSync'] },
    remodel: true,
  },
  appendText: {
    name: 'appendFileSync',
    code: 'appendFileSync({key}, {item})',
    imports: { 'node:fs': ['appendFileSync'], fs: ['appendFileSync'] },
  },
  create: {
    name: "writeFileSync with flag 'wx'",
    code: "writeFileSync({key}, {value}, { flag: 'wx' })",
    imports: { 'node:fs': ['writeFileSync'], fs: ['writeFileSync'] },
  },
};
