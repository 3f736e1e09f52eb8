import { blocking } from './build.js';
import { fileTraits } from './file-system.js';
import type { Conflict, Method, ObjectType, StoreClient, StoreTraits } from './types.js';

/** `createNew` refuses to write where a file is already there. */
const createNew = { at: '2', property: 'createNew', values: [true], means: 'create' } as const;
const alreadyExists: Conflict = { signal: 'throws', errors: ['AlreadyExists'] };

const write: Method = { effect: 'write', key: '0', value: '1', conditions: [{ ...createNew, conflict: alreadyExists }] };

/** `commit()` resolves `{ ok: false }` on a conflict and never throws. */
const commit: Method = { effect: 'commit', conflict: { signal: 'property', at: 'ok' } };

const kvTraits: StoreTraits = { gap: 'remote', reach: 'network', granularity: 'value' };

const kv: ObjectType = {
  store: kvTraits,
  methods: {
    // read: an entry { key, value, versionstamp }
    get: { effect: 'read', key: '0', result: { at: 'value', version: 'versionstamp' } },
    // the keys are arrays themselves, so that only a literal list can be told apart
    getMany: { effect: 'read', key: '0[]', result: { at: 'value', version: 'versionstamp' } },

    // write: has no condition of its own
    set: { effect: 'write', key: '0', value: '1', ttl: { at: '2.expireIn', unit: 'milliseconds' } },

    // conditional: only what `check` names is checked
    atomic: { effect: 'batch', atomic: true, returns: 'AtomicOperation' },

    // delete
    delete: { effect: 'delete', key: '0' },

    'list watch enqueue close': { effect: 'none' },
  },
  forms: {
    create: {
      name: 'a check for a missing key',
      code: '{store}.atomic().check({ key: {key}, versionstamp: null }).set({key}, {value}).commit()',
      succeeded: '{result}.ok',
    },
    createWithTtl: {
      name: 'a check for a missing key',
      code: '{store}.atomic().check({ key: {key}, versionstamp: null }).set({key}, {value}, { expireIn: {ttl} * 1000 }).commit()',
      succeeded: '{result}.ok',
    },
    // {old} is the entry that `get` resolved to
    compareAndSet: {
      name: 'check() and commit()',
      code: '{store}.atomic().check({old}).set({key}, {next}).commit()',
      succeeded: '{result}.ok',
    },
  },
};

/**
 * Deno's own functions: files and `Deno.openKv()`, the latter also as the package `@deno/kv`.
 *
 * Read from @types/deno 2.7.0 and @deno/kv 0.14.0.
 */
export const deno = {
  name: 'Deno KV and files',
  docs: 'https://docs.deno.com/api/deno/',
  versions: 'Deno 2, @deno/kv 0.8 to 0.14',
  globals: { Deno: 'Deno' },
  modules: { '@deno/kv': { openKv: 'openKv', Kv: 'KvInterface' } },
  types: {
    Deno: {
      store: fileTraits,
      members: { Kv: 'KvInterface' },
      methods: {
        openKv: { effect: 'make', returns: 'Kv' },

        // read
        'readTextFile readFile': { effect: 'read', key: '0' },
        'stat lstat': { effect: 'exists', key: '0', absent: 'rejects' },

        // write
        'writeTextFile writeFile': write,
        copyFile: { effect: 'write', key: '1', value: '0' },
        rename: { effect: 'move', from: '0', key: '1' },

        // conditional
        mkdir: { effect: 'create', key: '0', conflict: alreadyExists, passesIf: '1.recursive' },

        // delete
        remove: { effect: 'delete', key: '0' },

        'readDir makeTempFile makeTempDir realPath': { effect: 'none' },

        // synchronous
        ...blocking({
          'readTextFileSync readFileSync': { effect: 'read', key: '0' },
          'statSync lstatSync': { effect: 'exists', key: '0', absent: 'rejects' },
          'writeTextFileSync writeFileSync': write,
          renameSync: { effect: 'move', from: '0', key: '1' },
          removeSync: { effect: 'delete', key: '0' },
        }),
      },
      forms: {
        append: {
          name: 'writeTextFile with append, one JSON line an item',
          code: "{store}.writeTextFile({key}, JSON.stringify({item}) + '\\n', { append: true })",
          remodel: true,
        },
        appendText: { name: 'writeTextFile with append', code: '{store}.writeTextFile({key}, {item}, { append: true })' },
        create: { name: 'writeTextFile with createNew', code: '{store}.writeTextFile({key}, {value}, { createNew: true })' },
      },
    },
    openKv: { call: { effect: 'make', returns: 'Kv' } },
    KvInterface: { instance: 'Kv' },
    Kv: kv,
    AtomicOperation: {
      store: kvTraits,
      methods: {
        check: { effect: 'check', entry: '0', version: '0.versionstamp' },
        set: { effect: 'write', key: '0', value: '1', returns: 'AtomicOperation' },
        delete: { effect: 'delete', key: '0', returns: 'AtomicOperation' },
        'sum min max': { effect: 'update', key: '0', value: '1', returns: 'AtomicOperation' },
        'mutate enqueue': { effect: 'none', returns: 'AtomicOperation' },
        commit,
      },
    },
  },
} satisfies StoreClient;
