import { chained, type Forms, type Methods } from './build.js';
import { compareAndDelete, compareAndSet } from './lua.js';
import { redisCommands } from './redis-commands.js';
import type { StoreClient, StoreTraits } from './types.js';

const commands: Methods = {
  ...redisCommands,

  // write
  set: {
    effect: 'write',
    key: '0',
    value: '1',
    // option names are lower-case; upper-case ones and `condition` are ignored without a word
    conditions: [
      { at: '2', property: 'nx', values: [true], means: 'create', conflict: { signal: 'null' } },
      { at: '2', property: 'xx', values: [true], means: 'exists', conflict: { signal: 'null' } },
    ],
    ttl: { at: '2.ex', unit: 'seconds' },
  },
  mset: { effect: 'write', key: '0{}', value: '0{}' },
  'hset hmset': { effect: 'write', key: '0', field: '1{}', value: '1{}' },
  zadd: { effect: 'write', key: '0', field: '1.member', value: '1.score', note: 'with options the score stands one place further' },

  // atomic
  'sinterstore sunionstore sdiffstore zunionstore zinterstore': { effect: 'update', key: '0' },
  eval: { effect: 'script', keys: '1[]', text: '0', values: '2[]' },
  evalsha: { effect: 'script', keys: '1[]' },
};

/** RedisJSON, where a field is a JSON path: `'$'` is the whole document. */
const jsonCommands: Methods = {
  // read
  get: { effect: 'read', key: '0', field: '1' },
  'arrlen objkeys strlen': { effect: 'read', key: '0', field: '1' },
  mget: { effect: 'read', key: '0[]', field: '1' },
  type: { effect: 'exists', key: '0' },

  // write
  set: {
    effect: 'write',
    key: '0',
    field: '1',
    value: '2',
    conditions: [
      { at: '3', property: 'nx', values: [true], means: 'create', conflict: { signal: 'null' } },
      { at: '3', property: 'xx', values: [true], means: 'exists', conflict: { signal: 'null' } },
    ],
  },

  // atomic
  'merge numincrby nummultby strappend': { effect: 'update', key: '0', field: '1', value: '2' },
  arrappend: { effect: 'update', key: '0', field: '1', value: '2...' },
  arrinsert: { effect: 'update', key: '0', field: '1', value: '3...' },
  'arrpop arrtrim toggle': { effect: 'update', key: '0', field: '1' },

  // delete
  'del forget clear': { effect: 'delete', key: '0', field: '1' },
};

/** Values are encoded and decoded by the client, so that a read-modify-write shows no `JSON.parse`. */
const traits: StoreTraits = { gap: 'remote', reach: 'network', granularity: 'value' };

const forms: Forms = {
  increment: { name: 'INCRBY', code: '{store}.incrby({key}, {by})' },
  decrement: { name: 'DECRBY', code: '{store}.decrby({key}, {by})' },
  incrementWithTtl: { name: 'INCRBY and EXPIRE in one MULTI', code: '{store}.multi().incrby({key}, {by}).expire({key}, {ttl}).exec()' },
  incrementFloat: { name: 'INCRBYFLOAT', code: '{store}.incrbyfloat({key}, {by})' },
  incrementField: { name: 'HINCRBY', code: '{store}.hincrby({key}, {field}, {by})', remodel: true },
  setField: { name: 'HSET', code: '{store}.hset({key}, { [{field}]: {value} })', remodel: true },
  contribute: { name: 'XADD to a stream of contributions', code: "{store}.xadd({key}, '*', {item})", remodel: true },
  append: { name: 'RPUSH', code: '{store}.rpush({key}, {item})', remodel: true },
  appendText: { name: 'APPEND', code: '{store}.append({key}, {item})' },
  addMember: { name: 'SADD', code: '{store}.sadd({key}, {item})', remodel: true },
  removeMember: { name: 'SREM', code: '{store}.srem({key}, {item})', remodel: true },
  create: { name: 'SET … NX', code: '{store}.set({key}, {value}, { nx: true })', succeeded: "{result} === 'OK'" },
  createWithTtl: {
    name: 'SET … EX … NX',
    code: '{store}.set({key}, {value}, { ex: {ttl}, nx: true })',
    succeeded: "{result} === 'OK'",
  },
  take: { name: 'GETDEL', code: '{store}.getdel({key})' },
  // {old} is the decoded value that `get` resolved to, or null; the client encodes it as it encoded the stored one
  compareAndDelete: {
    name: 'a Lua compare-and-delete',
    code: `{store}.eval(${compareAndDelete}, [{key}], [{old}])`,
    succeeded: '{result} === 1',
  },
  compareAndSet: {
    name: 'a Lua compare-and-set',
    code: `{store}.eval(${compareAndSet}, [{key}], [{old} ?? '', {next}{options}])`,
    succeeded: '{result} === 1',
  },
};

/** {path} is the field's JSON path, as a string. */
const jsonForms: Forms = {
  incrementField: { name: 'JSON.NUMINCRBY', code: '{store}.numincrby({key}, {path}, {by})' },
  setField: { name: 'JSON.SET of the path', code: '{store}.set({key}, {path}, {value})' },
  appendField: { name: 'JSON.ARRAPPEND', code: '{store}.arrappend({key}, {path}, {item})' },
  create: { name: 'JSON.SET … NX', code: "{store}.set({key}, '$', {value}, { nx: true })", succeeded: "{result} === 'OK'" },
};

/**
 * Redis over HTTP: one request for each command, so there is no connection and no WATCH.
 *
 * Read from @upstash/redis 1.39.0.
 */
export const upstashRedis = {
  name: '@upstash/redis',
  docs: 'https://upstash.com/docs/redis/sdks/ts/overview',
  versions: '@upstash/redis 1.39',
  modules: {
    '@upstash/redis': { Redis: 'RedisClass' },
    '@upstash/redis/cloudflare': { Redis: 'RedisClass' },
    '@upstash/redis/fastly': { Redis: 'RedisClass' },
    '@upstash/redis/node': { Redis: 'RedisClass' },
  },
  types: {
    RedisClass: { construct: 'Redis', instance: 'Redis', methods: { fromEnv: { effect: 'make', returns: 'Redis' } } },
    Redis: {
      store: traits,
      members: { json: 'Json' },
      methods: {
        ...commands,
        multi: { effect: 'batch', atomic: true, returns: 'Multi' },
        pipeline: { effect: 'batch', atomic: false, returns: 'Multi' },
        createScript: { effect: 'make', returns: 'Script' },
      },
      forms,
    },
    Json: { store: traits, methods: jsonCommands, forms: jsonForms },
    Script: { methods: { exec: { effect: 'script', keys: '0[]' } } },
    Multi: {
      store: traits,
      members: { json: 'MultiJson' },
      // without WATCH there is no conflict to report
      methods: { ...chained(commands, 'Multi'), exec: { effect: 'commit', conflict: { signal: 'none' }, answers: 'values' } },
    },
    MultiJson: { store: traits, methods: chained(jsonCommands, 'Multi') },
  },
} satisfies StoreClient;
