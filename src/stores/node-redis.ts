import { alsoUpperCase, chained, type Forms, type Methods } from './build.js';
import { compareAndDelete, compareAndSet } from './lua.js';
import type { StoreClient, StoreTraits } from './types.js';

const commands = alsoUpperCase({
  // read
  'get getEx getRange strLen getBit bitCount': { effect: 'read', key: '0' },
  mGet: { effect: 'read', key: '0[]' },
  'hGet hStrLen': { effect: 'read', key: '0', field: '1' },
  hmGet: { effect: 'read', key: '0', field: '1[]' },
  'hGetAll hKeys hVals hLen hRandField hScan': { effect: 'read', key: '0' },
  'lRange lLen lPos': { effect: 'read', key: '0' },
  lIndex: { effect: 'read', key: '0', field: '1' },
  'sMembers sCard sRandMember sScan': { effect: 'read', key: '0' },
  'sInter sUnion sDiff pfCount': { effect: 'read', key: '0[]' },
  'zRange zRangeByScore zCard zCount zRank zRevRank zScan': { effect: 'read', key: '0' },
  'zScore zmScore': { effect: 'read', key: '0', field: '1' },
  'xRange xRevRange xLen digest': { effect: 'read', key: '0' },
  exists: { effect: 'exists', key: '0[]' },
  'hExists sIsMember smIsMember': { effect: 'exists', key: '0', field: '1' },
  'ttl pTTL type': { effect: 'exists', key: '0' },

  // write
  set: {
    effect: 'write',
    key: '0',
    value: '1',
    // names are upper-case or `condition`; lower-case options and bare words are ignored without a word
    conditions: [
      { at: '2', property: 'condition', values: ['NX'], means: 'create', conflict: { signal: 'null' } },
      { at: '2', property: 'condition', values: ['XX'], means: 'exists', conflict: { signal: 'null' } },
      { at: '2', property: 'condition', values: ['IFEQ', 'IFDEQ'], means: 'unchanged', conflict: { signal: 'null' } },
      { at: '2', property: 'NX', values: [true], means: 'create', conflict: { signal: 'null' } },
      { at: '2', property: 'XX', values: [true], means: 'exists', conflict: { signal: 'null' } },
    ],
    ttl: { at: '2.EX', unit: 'seconds' },
  },
  setEx: { effect: 'write', key: '0', value: '2', ttl: { at: '1', unit: 'seconds' } },
  pSetEx: { effect: 'write', key: '0', value: '2', ttl: { at: '1', unit: 'milliseconds' } },
  mSet: { effect: 'write', key: '0{}', value: '0{}' },
  hSet: { effect: 'write', key: '0', field: '1{}', value: '1{}' },
  'lSet setBit setRange': { effect: 'write', key: '0', field: '1', value: '2' },
  zAdd: {
    effect: 'write',
    key: '0',
    field: '1[].value',
    value: '1[].score',
    conditions: [
      { at: '2', property: 'condition', values: ['NX'], means: 'create', conflict: { signal: 'zero' } },
      { at: '2', property: 'condition', values: ['XX'], means: 'exists', conflict: { signal: 'zero' } },
    ],
  },

  // conditional
  setNX: { effect: 'create', key: '0', value: '1', conflict: { signal: 'zero' } },
  mSetNX: { effect: 'create', key: '0{}', value: '0{}', conflict: { signal: 'zero' } },
  hSetNX: { effect: 'create', key: '0', field: '1', value: '2', conflict: { signal: 'zero' } },
  renameNX: { effect: 'create', key: '1', beside: '0', conflict: { signal: 'zero' } },

  // atomic
  'incr decr': { effect: 'update', key: '0' },
  'incrBy decrBy incrByFloat append': { effect: 'update', key: '0', value: '1' },
  'hIncrBy hIncrByFloat': { effect: 'update', key: '0', field: '1', value: '2' },
  zIncrBy: { effect: 'update', key: '0', field: '2', value: '1' },
  'rPush lPush rPushX lPushX sAdd sRem zRem pfAdd': { effect: 'update', key: '0', value: '1[]' },
  'xAdd xTrim geoAdd': { effect: 'update', key: '0' },
  'lPop rPop sPop zPopMax zPopMin lTrim': { effect: 'update', key: '0' },
  lRem: { effect: 'update', key: '0', value: '2' },
  lInsert: { effect: 'update', key: '0', value: '3' },
  'lMove blMove sMove rPopLPush': { effect: 'update', key: '0', beside: '1' },
  copy: { effect: 'update', key: '1', beside: '0' },
  'sInterStore sUnionStore sDiffStore zInterStore zUnionStore zDiffStore pfMerge': { effect: 'update', key: '0', beside: '1[]' },
  'zRangeStore geoSearchStore': { effect: 'update', key: '0', beside: '1' },
  bitOp: { effect: 'update', key: '1', beside: '2[]' },
  'zRemRangeByRank zRemRangeByScore zRemRangeByLex': { effect: 'update', key: '0' },
  getSet: { effect: 'update', key: '0', value: '1' },
  'expire pExpire expireAt pExpireAt persist': { effect: 'expire', key: '0' },
  rename: { effect: 'move', from: '0', key: '1' },
  eval: { effect: 'script', keys: '1.keys[]', text: '0', values: '1.arguments[]' },
  'evalSha fCall': { effect: 'script', keys: '1.keys[]' },

  // delete
  'del unlink': { effect: 'delete', key: '0[]' },
  getDel: { effect: 'delete', key: '0' },
  delEx: {
    effect: 'delete',
    key: '0',
    conditions: [{ at: '1', property: 'condition', values: ['IFEQ', 'IFDEQ'], means: 'unchanged', conflict: { signal: 'zero' } }],
  },
  'hDel xDel': { effect: 'delete', key: '0', field: '1[]' },

  // no effect on a key that the code names
  'ping publish keys scan dbSize time touch': { effect: 'none' },
});

/** RedisJSON, where a field is a JSON path: `'$'` is the whole document. */
const jsonCommands = alsoUpperCase({
  // read
  get: { effect: 'read', key: '0', field: '1.path' },
  'arrLen objKeys': { effect: 'read', key: '0', field: '1.path' },
  type: { effect: 'exists', key: '0' },

  // write
  set: {
    effect: 'write',
    key: '0',
    field: '1',
    value: '2',
    conditions: [
      { at: '3', property: 'condition', values: ['NX'], means: 'create', conflict: { signal: 'null' } },
      { at: '3', property: 'NX', values: [true], means: 'create', conflict: { signal: 'null' } },
      { at: '3', property: 'condition', values: ['XX'], means: 'exists', conflict: { signal: 'null' } },
      { at: '3', property: 'XX', values: [true], means: 'exists', conflict: { signal: 'null' } },
    ],
  },

  // atomic
  'merge numIncrBy': { effect: 'update', key: '0', field: '1', value: '2' },
  'arrAppend arrInsert': { effect: 'update', key: '0', field: '1', value: '2...' },
  'strAppend arrPop arrTrim toggle': { effect: 'update', key: '0' },

  // delete
  'del forget clear': { effect: 'delete', key: '0', field: '1.path' },
});

const traits: StoreTraits = { gap: 'remote', reach: 'network', granularity: 'value', text: true };
const jsonTraits: StoreTraits = { gap: 'remote', reach: 'network', granularity: 'value' };

const forms: Forms = {
  increment: { name: 'INCRBY', code: '{store}.incrBy({key}, {by})' },
  decrement: { name: 'DECRBY', code: '{store}.decrBy({key}, {by})' },
  incrementWithTtl: { name: 'INCRBY and EXPIRE in one MULTI', code: '{store}.multi().incrBy({key}, {by}).expire({key}, {ttl}).exec()' },
  incrementFloat: { name: 'INCRBYFLOAT', code: '{store}.incrByFloat({key}, {by})' },
  incrementField: { name: 'HINCRBY', code: '{store}.hIncrBy({key}, {field}, {by})', remodel: true },
  setField: { name: 'HSET', code: '{store}.hSet({key}, {field}, {value})', remodel: true },
  contribute: { name: 'XADD to a stream of contributions', code: "{store}.xAdd({key}, '*', {item})", remodel: true },
  append: { name: 'RPUSH', code: '{store}.rPush({key}, {item})', remodel: true },
  appendText: { name: 'APPEND', code: '{store}.append({key}, {item})' },
  addMember: { name: 'SADD', code: '{store}.sAdd({key}, {item})', remodel: true },
  removeMember: { name: 'SREM', code: '{store}.sRem({key}, {item})', remodel: true },
  create: { name: 'SET … NX', code: '{store}.set({key}, {value}, { NX: true })', succeeded: "{result} === 'OK'" },
  createWithTtl: {
    name: 'SET … EX … NX',
    code: '{store}.set({key}, {value}, { EX: {ttl}, NX: true })',
    succeeded: "{result} === 'OK'",
  },
  take: { name: 'GETDEL', code: '{store}.getDel({key})' },
  // {old} is the text that `get` resolved to, or null
  compareAndDelete: {
    name: 'a Lua compare-and-delete',
    code: `{store}.eval(${compareAndDelete}, { keys: [{key}], arguments: [{old}] })`,
    succeeded: '{result} === 1',
  },
  compareAndSet: {
    name: 'a Lua compare-and-set',
    code: `{store}.eval(${compareAndSet}, { keys: [{key}], arguments: [{old} ?? '', {next}{options}] })`,
    succeeded: '{result} === 1',
  },
};

/** {path} is the field's JSON path, as a string. */
const jsonForms: Forms = {
  incrementField: { name: 'JSON.NUMINCRBY', code: '{store}.numIncrBy({key}, {path}, {by})' },
  setField: { name: 'JSON.SET of the path', code: '{store}.set({key}, {path}, {value})' },
  appendField: { name: 'JSON.ARRAPPEND', code: '{store}.arrAppend({key}, {path}, {item})' },
  create: { name: 'JSON.SET … NX', code: "{store}.set({key}, '$', {value}, { condition: 'NX' })", succeeded: "{result} === 'OK'" },
};

const methods: Methods = {
  ...commands,
  'multi MULTI': { effect: 'batch', atomic: true, returns: 'Multi' },
  'close destroy': { effect: 'none' },
};

/**
 * node-redis, the package `redis`.
 *
 * Read from redis 6.3.1; entries of 4.x that are gone since (`executeIsolated`) say so. `exec()` throws `WatchError` on a conflict.
 */
export const nodeRedis = {
  name: 'node-redis',
  docs: 'https://redis.io/docs/latest/develop/clients/nodejs/',
  versions: 'redis 4 to 6',
  modules: {
    redis: {
      createClient: 'createClient',
      createClientPool: 'createClientPool',
      createCluster: 'createCluster',
      createSentinel: 'createSentinel',
      RedisClientType: 'ClientInterface',
      RedisClientPoolType: 'PoolInterface',
      RedisClusterType: 'ClusterInterface',
      RedisSentinelType: 'SentinelInterface',
    },
    '@redis/client': {
      createClient: 'createClient',
      createClientPool: 'createClientPool',
      createCluster: 'createCluster',
      createSentinel: 'createSentinel',
      RedisClientType: 'ClientInterface',
      RedisClientPoolType: 'PoolInterface',
      RedisClusterType: 'ClusterInterface',
      RedisSentinelType: 'SentinelInterface',
    },
  },
  types: {
    createClient: { call: { effect: 'make', returns: 'Client' } },
    createClientPool: { call: { effect: 'make', returns: 'Pool' } },
    createCluster: { call: { effect: 'make', returns: 'Cluster' } },
    createSentinel: { call: { effect: 'make', returns: 'Sentinel' } },
    ClientInterface: { instance: 'Client' },
    PoolInterface: { instance: 'Pool' },
    ClusterInterface: { instance: 'Cluster' },
    SentinelInterface: { instance: 'Sentinel' },
    Client: {
      store: { ...traits, connection: true },
      members: { json: 'Json' },
      methods: {
        ...methods,
        'watch WATCH': { effect: 'watch', key: '0[]' },
        'unwatch UNWATCH': { effect: 'unwatch' },
        'connect on once off': { effect: 'none', returns: 'Client' },
        'disconnect quit subscribe pSubscribe': { effect: 'none' },
        zRangeWithScores: { effect: 'read', key: '0' },
        duplicate: { effect: 'make', returns: 'Client', own: true },
        createPool: { effect: 'make', returns: 'Pool' },
        // version 4 only
        executeIsolated: { effect: 'isolate', run: '0', gives: 'Client' },
      },
      forms: {
        ...forms,
        ownConnection: { name: 'a connection of its own (duplicate)', code: 'await {store}.duplicate().connect()' },
        // version 4 has no close()
        closeConnection: { name: 'quit', code: 'await {store}.quit()' },
      },
    },
    Pool: {
      store: { ...traits, pool: true },
      members: { json: 'Json' },
      methods: {
        ...methods,
        'connect on once off': { effect: 'none', returns: 'Pool' },
        execute: { effect: 'isolate', run: '0', gives: 'Client' },
      },
      forms,
    },
    Cluster: {
      // mSet, mGet and del are split into one command for each key without a word
      store: { ...traits, cluster: true },
      members: { json: 'Json' },
      methods: {
        ...methods,
        'connect on once off': { effect: 'none', returns: 'Cluster' },
        duplicate: { effect: 'make', returns: 'Cluster' },
      },
      forms,
    },
    Sentinel: {
      store: traits,
      members: { json: 'Json' },
      methods: {
        ...methods,
        'connect on once off': { effect: 'none', returns: 'Sentinel' },
        use: { effect: 'isolate', run: '0', gives: 'Client' },
      },
      forms,
    },
    Json: { store: jsonTraits, methods: jsonCommands, forms: jsonForms },
    Multi: {
      store: traits,
      members: { json: 'MultiJson' },
      methods: {
        ...chained(commands, 'Multi'),
        'exec EXEC execTyped': {
          effect: 'commit',
          conflict: { signal: 'throws', errors: ['WatchError'] },
          unlessArgument: '0',
          answers: 'values',
        },
        // skips MULTI and EXEC, and ignores WATCH
        'execAsPipeline execAsPipelineTyped': { effect: 'commit', conflict: { signal: 'none' }, answers: 'values' },
      },
    },
    MultiJson: { store: jsonTraits, methods: chained(jsonCommands, 'Multi') },
  },
} satisfies StoreClient;
