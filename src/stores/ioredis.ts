import { chained, withCallback, type Forms, type Methods } from './build.js';
import { compareAndDelete, compareAndSet } from './lua.js';
import { redisCommands } from './redis-commands.js';
import type { Method, StoreClient, StoreTraits } from './types.js';

const commands = withCallback({
  ...redisCommands,

  // read
  'getBuffer getexBuffer getrangeBuffer substr bitpos': { effect: 'read', key: '0' },
  mgetBuffer: { effect: 'read', key: '0...' },
  hgetBuffer: { effect: 'read', key: '0', field: '1' },
  hmgetBuffer: { effect: 'read', key: '0', field: '1...' },
  'hgetallBuffer hkeysBuffer hvalsBuffer': { effect: 'read', key: '0' },
  'lrangeBuffer smembersBuffer zrangeBuffer xrangeBuffer': { effect: 'read', key: '0' },
  'zrangebyscore zrevrange zrevrangebyscore': { effect: 'read', key: '0' },
  'lindexBuffer zscoreBuffer': { effect: 'read', key: '0', field: '1' },

  // write
  'set setBuffer': {
    effect: 'write',
    key: '0',
    value: '1',
    // conditions are bare words among the arguments; an options object is a syntax error on the server
    conditions: [
      { at: '2...', token: 'NX', means: 'create', conflict: { signal: 'null' } },
      { at: '2...', token: 'XX', means: 'exists', conflict: { signal: 'null' } },
      { at: '2...', token: 'IFEQ', means: 'unchanged', conflict: { signal: 'null' } },
      { at: '2...', token: 'IFDEQ', means: 'unchanged', conflict: { signal: 'null' } },
    ],
  },
  mset: { effect: 'write', key: '0{}', value: '0{}' },
  'hset hmset': { effect: 'write', key: '0', field: '1{}', value: '1{}' },
  zadd: { effect: 'write', key: '0', field: '2', value: '1' },

  // atomic
  getsetBuffer: { effect: 'update', key: '0' },
  'rpoplpush brpoplpush blmove': { effect: 'update', key: '0', beside: '1' },
  'lpopBuffer rpopBuffer spopBuffer hincrbyfloatBuffer': { effect: 'update', key: '0' },
  'sinterstore sunionstore sdiffstore pfmerge': { effect: 'update', key: '0', beside: '1...' },
  'zunionstore zinterstore zdiffstore': { effect: 'update', key: '0', beside: '2...', count: '1' },
  'zrangestore geosearchstore': { effect: 'update', key: '0', beside: '1' },
  bitop: { effect: 'update', key: '1', beside: '2...' },
  eval: { effect: 'script', keys: '2...', count: '1', text: '0', values: '2...' },
  'evalsha fcall': { effect: 'script', keys: '2...', count: '1' },

  // delete
  getdelBuffer: { effect: 'delete', key: '0' },
});

const multi: Method = { effect: 'batch', atomic: true, returns: 'Multi', commands: '0' };
const pipeline: Method = { effect: 'batch', atomic: false, returns: 'Pipeline', commands: '0' };

const traits: StoreTraits = { gap: 'remote', reach: 'network', granularity: 'value', connection: true, text: true };

const forms: Forms = {
  increment: { name: 'INCRBY', code: '{store}.incrby({key}, {by})' },
  decrement: { name: 'DECRBY', code: '{store}.decrby({key}, {by})' },
  incrementWithTtl: { name: 'INCRBY and EXPIRE in one MULTI', code: '{store}.multi().incrby({key}, {by}).expire({key}, {ttl}).exec()' },
  incrementFloat: { name: 'INCRBYFLOAT', code: '{store}.incrbyfloat({key}, {by})' },
  incrementField: { name: 'HINCRBY', code: '{store}.hincrby({key}, {field}, {by})', remodel: true },
  setField: { name: 'HSET', code: '{store}.hset({key}, {field}, {value})', remodel: true },
  append: { name: 'RPUSH', code: '{store}.rpush({key}, {item})', remodel: true },
  contribute: { name: 'XADD to a stream of contributions', code: "{store}.xadd({key}, '*', {items})", remodel: true },
  appendText: { name: 'APPEND', code: '{store}.append({key}, {item})' },
  addMember: { name: 'SADD', code: '{store}.sadd({key}, {item})', remodel: true },
  removeMember: { name: 'SREM', code: '{store}.srem({key}, {item})', remodel: true },
  create: { name: 'SET … NX', code: "{store}.set({key}, {value}, 'NX')", succeeded: "{result} === 'OK'" },
  createWithTtl: {
    name: 'SET … EX … NX',
    code: "{store}.set({key}, {value}, 'EX', {ttl}, 'NX')",
    succeeded: "{result} === 'OK'",
  },
  take: { name: 'GETDEL', code: '{store}.getdel({key})' },
  ownConnection: { name: 'a connection of its own (duplicate)', code: '{store}.duplicate()' },
  closeConnection: { name: 'quit', code: 'await {store}.quit()' },
  // {old} is the text that `get` resolved to, or null
  compareAndDelete: {
    name: 'a Lua compare-and-delete',
    code: `{store}.eval(${compareAndDelete}, 1, {key}, {old})`,
    succeeded: '{result} === 1',
  },
  compareAndSet: {
    name: 'a Lua compare-and-set',
    code: `{store}.eval(${compareAndSet}, 1, {key}, {old} ?? '', {next}{options})`,
    succeeded: '{result} === 1',
  },
};

const connection: Methods = {
  ...commands,
  watch: { effect: 'watch', key: '0...' },
  'unwatch discard': { effect: 'unwatch' },
  multi,
  pipeline,
  // after `multi({ pipeline: false })` the connection itself queues and commits
  exec: { effect: 'commit', conflict: { signal: 'null' }, answers: 'pairs' },
  'connect disconnect quit on once off subscribe psubscribe': { effect: 'none' },
};

/**
 * ioredis and its fork iovalkey, which have the same names.
 *
 * Read from ioredis 6.0.0 and iovalkey 0.4.0; ioredis 5 has the same surface. `multi().exec()` resolves null on a conflict.
 */
export const ioredis = {
  name: 'ioredis',
  docs: 'https://redis.github.io/ioredis/',
  versions: 'ioredis 5 to 6, iovalkey 0.4',
  modules: {
    ioredis: { default: 'RedisClass', '*': 'RedisClass', Redis: 'RedisClass', Cluster: 'ClusterClass' },
    iovalkey: { default: 'RedisClass', '*': 'RedisClass', Redis: 'RedisClass', Cluster: 'ClusterClass' },
  },
  types: {
    RedisClass: {
      construct: 'Redis',
      instance: 'Redis',
      members: { Cluster: 'ClusterClass', Redis: 'RedisClass', default: 'RedisClass' },
      methods: { createClient: { effect: 'make', returns: 'Redis', own: true } },
    },
    ClusterClass: { construct: 'Cluster', instance: 'Cluster' },
    Redis: {
      store: traits,
      methods: { ...connection, duplicate: { effect: 'make', returns: 'Redis', own: true } },
      forms,
    },
    Cluster: {
      store: { ...traits, cluster: true },
      methods: { ...connection, duplicate: { effect: 'make', returns: 'Cluster', own: true } },
      forms,
    },
    Multi: {
      store: traits,
      methods: { ...chained(commands, 'Multi'), exec: { effect: 'commit', conflict: { signal: 'null' }, answers: 'pairs' } },
    },
    Pipeline: {
      store: traits,
      // a pipeline is no transaction: a WATCH before it is ignored
      methods: { ...chained(commands, 'Pipeline'), exec: { effect: 'commit', conflict: { signal: 'none' }, answers: 'pairs' } },
    },
  },
} satisfies StoreClient;
