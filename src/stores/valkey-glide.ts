import { chained, type Forms, type Methods } from './build.js';
import { compareAndDelete, compareAndSet } from './lua.js';
import type { StoreClient, StoreTraits } from './types.js';

const commands: Methods = {
  // read
  'get getex getrange strlen getbit bitcount': { effect: 'read', key: '0' },
  mget: { effect: 'read', key: '0[]' },
  'hget hstrlen': { effect: 'read', key: '0', field: '1' },
  hmget: { effect: 'read', key: '0', field: '1[]' },
  // an array of { field, value }, not an object
  hgetall: { effect: 'read', key: '0' },
  'hkeys hvals hlen hrandfield hscan': { effect: 'read', key: '0' },
  'lrange llen lpos': { effect: 'read', key: '0' },
  lindex: { effect: 'read', key: '0', field: '1' },
  'smembers scard srandmember sscan': { effect: 'read', key: '0' },
  'sinter sunion sdiff pfcount': { effect: 'read', key: '0[]' },
  'zrange zrangeWithScores zcard zcount zrank zrevrank zscan': { effect: 'read', key: '0' },
  'zscore zmscore': { effect: 'read', key: '0', field: '1' },
  'xrange xrevrange xlen': { effect: 'read', key: '0' },
  exists: { effect: 'exists', key: '0[]' },
  'hexists sismember smismember': { effect: 'exists', key: '0', field: '1' },
  'ttl pttl type': { effect: 'exists', key: '0' },

  // write
  set: {
    effect: 'write',
    key: '0',
    value: '1',
    conditions: [
      { at: '2', property: 'conditionalSet', values: ['onlyIfDoesNotExist'], means: 'create', conflict: { signal: 'null' } },
      { at: '2', property: 'conditionalSet', values: ['onlyIfExists'], means: 'exists', conflict: { signal: 'null' } },
      { at: '2', property: 'conditionalSet', values: ['onlyIfEqual'], means: 'unchanged', conflict: { signal: 'null' } },
    ],
  },
  mset: { effect: 'write', key: '0{}', value: '0{}' },
  hset: { effect: 'write', key: '0', field: '1{}', value: '1{}' },
  zadd: { effect: 'write', key: '0', field: '1{}', value: '1{}' },
  'lset setbit setrange': { effect: 'write', key: '0', field: '1', value: '2' },

  // conditional: these two resolve booleans, unlike other Redis clients
  hsetnx: { effect: 'create', key: '0', field: '1', value: '2', conflict: { signal: 'false' } },
  msetnx: { effect: 'create', key: '0{}', value: '0{}', conflict: { signal: 'false' } },
  renamenx: { effect: 'create', key: '1', beside: '0', conflict: { signal: 'false' } },

  // atomic
  'incr decr': { effect: 'update', key: '0' },
  'incrBy decrBy incrByFloat append': { effect: 'update', key: '0', value: '1' },
  'hincrBy hincrByFloat': { effect: 'update', key: '0', field: '1', value: '2' },
  zincrby: { effect: 'update', key: '0', field: '2', value: '1' },
  'rpush lpush rpushx lpushx sadd srem zrem pfadd': { effect: 'update', key: '0', value: '1[]' },
  'xadd xtrim geoadd': { effect: 'update', key: '0' },
  'lpop rpop spop zpopmax zpopmin ltrim': { effect: 'update', key: '0' },
  lrem: { effect: 'update', key: '0', value: '2' },
  linsert: { effect: 'update', key: '0', value: '3' },
  'lmove blmove smove': { effect: 'update', key: '0', beside: '1' },
  copy: { effect: 'update', key: '1', beside: '0' },
  'sinterstore sunionstore sdiffstore zinterstore zunionstore zdiffstore pfmerge': { effect: 'update', key: '0', beside: '1[]' },
  'zrangeStore geosearchstore': { effect: 'update', key: '0', beside: '1' },
  bitop: { effect: 'update', key: '1', beside: '2[]' },
  'expire pexpire expireAt pexpireAt persist': { effect: 'expire', key: '0' },
  rename: { effect: 'move', from: '0', key: '1' },
  fcall: { effect: 'script', keys: '1[]' },

  // delete
  'del unlink': { effect: 'delete', key: '0[]' },
  getdel: { effect: 'delete', key: '0' },
  'hdel xdel': { effect: 'delete', key: '0', field: '1[]' },
};

/** RedisJSON as static functions: the client is the first argument, a field is a JSON path. */
const jsonCommands: Methods = {
  // read
  get: { effect: 'read', on: '0', key: '1', field: '2.path' },
  'arrlen objlen objkeys strlen': { effect: 'read', on: '0', key: '1', field: '2.path' },
  type: { effect: 'exists', on: '0', key: '1' },

  // write
  set: {
    effect: 'write',
    on: '0',
    key: '1',
    field: '2',
    value: '3',
    conditions: [
      { at: '4', property: 'conditionalChange', values: ['onlyIfDoesNotExist'], means: 'create', conflict: { signal: 'null' } },
      { at: '4', property: 'conditionalChange', values: ['onlyIfExists'], means: 'exists', conflict: { signal: 'null' } },
    ],
  },

  // atomic
  'numincrby nummultby strappend': { effect: 'update', on: '0', key: '1', field: '2', value: '3' },
  'arrappend arrinsert': { effect: 'update', on: '0', key: '1', field: '2' },
  'arrpop arrtrim toggle': { effect: 'update', on: '0', key: '1' },

  // delete
  'del forget clear': { effect: 'delete', on: '0', key: '1', field: '2.path' },
};

const traits: StoreTraits = { gap: 'remote', reach: 'network', granularity: 'value', connection: true, text: true };

const forms: Forms = {
  increment: { name: 'INCRBY', code: '{store}.incrBy({key}, {by})' },
  decrement: { name: 'DECRBY', code: '{store}.decrBy({key}, {by})' },
  incrementFloat: { name: 'INCRBYFLOAT', code: '{store}.incrByFloat({key}, {by})' },
  incrementField: { name: 'HINCRBY', code: '{store}.hincrBy({key}, {field}, {by})', remodel: true },
  setField: { name: 'HSET', code: '{store}.hset({key}, { [{field}]: {value} })', remodel: true },
  append: { name: 'RPUSH', code: '{store}.rpush({key}, [{item}])', remodel: true },
  appendText: { name: 'APPEND', code: '{store}.append({key}, {item})' },
  addMember: { name: 'SADD', code: '{store}.sadd({key}, [{item}])', remodel: true },
  removeMember: { name: 'SREM', code: '{store}.srem({key}, [{item}])', remodel: true },
  create: {
    name: 'SET … NX',
    code: "{store}.set({key}, {value}, { conditionalSet: 'onlyIfDoesNotExist' })",
    succeeded: "{result} === 'OK'",
  },
  createWithTtl: {
    name: 'SET … EX … NX',
    code: "{store}.set({key}, {value}, { conditionalSet: 'onlyIfDoesNotExist', expiry: { type: TimeUnit.Seconds, count: {ttl} } })",
    imports: { '@valkey/valkey-glide': ['TimeUnit'] },
    succeeded: "{result} === 'OK'",
  },
  take: { name: 'GETDEL', code: '{store}.getdel({key})' },
  // {old} is the text that `get` resolved to, or null
  compareAndDelete: {
    name: 'a Lua compare-and-delete',
    code: `{store}.invokeScript(new Script(${compareAndDelete}), { keys: [{key}], args: [{old}] })`,
    imports: { '@valkey/valkey-glide': ['Script'] },
    succeeded: '{result} === 1',
  },
  compareAndSet: {
    name: 'a Lua compare-and-set',
    code: `{store}.invokeScript(new Script(${compareAndSet}), { keys: [{key}], args: [{old} ?? '', {next}{options}] })`,
    imports: { '@valkey/valkey-glide': ['Script'] },
    succeeded: '{result} === 1',
  },
};

const methods: Methods = {
  ...commands,
  watch: { effect: 'watch', key: '0[]' },
  unwatch: { effect: 'unwatch' },
  // resolves null on a conflict, even with `raiseOnError`
  exec: { effect: 'commit', batch: '0', conflict: { signal: 'null' }, answers: 'values' },
  invokeScript: { effect: 'script', keys: '1.keys[]' },
  close: { effect: 'none' },
};

/**
 * Valkey GLIDE, for Valkey and Redis. A transaction is a `Batch` that is handed to `client.exec`.
 *
 * Read from @valkey/valkey-glide 2.5.2.
 */
export const valkeyGlide = {
  name: 'Valkey GLIDE',
  docs: 'https://valkey.io/valkey-glide/',
  versions: '@valkey/valkey-glide 1 to 2',
  modules: {
    '@valkey/valkey-glide': {
      GlideClient: 'ClientClass',
      GlideClusterClient: 'ClusterClass',
      GlideJson: 'Json',
      Batch: 'BatchClass',
      ClusterBatch: 'BatchClass',
      Transaction: 'BatchClass',
      ClusterTransaction: 'BatchClass',
    },
  },
  types: {
    ClientClass: { instance: 'Client', methods: { createClient: { effect: 'make', returns: 'Client' } } },
    ClusterClass: { instance: 'Cluster', methods: { createClient: { effect: 'make', returns: 'Cluster' } } },
    Client: { store: traits, methods, forms },
    Cluster: { store: { ...traits, cluster: true }, methods, forms },
    Json: { store: traits, methods: jsonCommands },
    // `new Batch(false)` is a pipeline, which ignores WATCH
    BatchClass: { construct: 'Batch', instance: 'Batch', gathers: { atomicAt: '0' } },
    Batch: { store: traits, methods: chained(commands, 'Batch') },
  },
} satisfies StoreClient;
