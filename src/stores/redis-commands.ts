import type { Methods } from './build.js';

/**
 * The Redis commands that ioredis and Upstash spell alike: lower-case names, keys and values as plain arguments.
 * What the two spell differently (`set`, `hset`, `mset`, `eval`) stands in their own files.
 */
export const redisCommands: Methods = {
  // read
  'get getex getrange strlen getbit bitcount': { effect: 'read', key: '0' },
  mget: { effect: 'read', key: '0...' },
  'hget hstrlen': { effect: 'read', key: '0', field: '1' },
  hmget: { effect: 'read', key: '0', field: '1...' },
  'hgetall hkeys hvals hlen hrandfield hscan': { effect: 'read', key: '0' },
  'lrange llen lpos': { effect: 'read', key: '0' },
  lindex: { effect: 'read', key: '0', field: '1' },
  'smembers scard srandmember sscan': { effect: 'read', key: '0' },
  'sinter sunion sdiff': { effect: 'read', key: '0...' },
  'zrange zcard zcount zlexcount zrank zrevrank zscan': { effect: 'read', key: '0' },
  'zscore zmscore': { effect: 'read', key: '0', field: '1' },
  'xrange xrevrange xlen': { effect: 'read', key: '0' },
  pfcount: { effect: 'read', key: '0...' },
  exists: { effect: 'exists', key: '0...' },
  'hexists sismember smismember': { effect: 'exists', key: '0', field: '1' },
  'ttl pttl type': { effect: 'exists', key: '0' },

  // write
  setex: { effect: 'write', key: '0', value: '2', ttl: { at: '1', unit: 'seconds' } },
  psetex: { effect: 'write', key: '0', value: '2', ttl: { at: '1', unit: 'milliseconds' } },
  'lset setbit setrange': { effect: 'write', key: '0', field: '1', value: '2' },

  // conditional
  setnx: { effect: 'create', key: '0', value: '1', conflict: { signal: 'zero' } },
  msetnx: { effect: 'create', key: '0{}', value: '0{}', conflict: { signal: 'zero' } },
  hsetnx: { effect: 'create', key: '0', field: '1', value: '2', conflict: { signal: 'zero' } },
  renamenx: { effect: 'create', key: '1', beside: '0', conflict: { signal: 'zero' } },

  // atomic
  'incr decr': { effect: 'update', key: '0' },
  'incrby decrby incrbyfloat append': { effect: 'update', key: '0', value: '1' },
  'hincrby hincrbyfloat': { effect: 'update', key: '0', field: '1', value: '2' },
  zincrby: { effect: 'update', key: '0', field: '2', value: '1' },
  'rpush lpush rpushx lpushx sadd srem zrem pfadd': { effect: 'update', key: '0', value: '1...' },
  'xadd xtrim geoadd': { effect: 'update', key: '0' },
  'lpop rpop spop zpopmax zpopmin ltrim': { effect: 'update', key: '0' },
  lrem: { effect: 'update', key: '0', value: '2' },
  linsert: { effect: 'update', key: '0', value: '3' },
  'lmove smove': { effect: 'update', key: '0', beside: '1' },
  copy: { effect: 'update', key: '1', beside: '0' },
  'zremrangebyrank zremrangebyscore zremrangebylex': { effect: 'update', key: '0' },
  getset: { effect: 'update', key: '0', value: '1' },
  'expire pexpire expireat pexpireat persist': { effect: 'expire', key: '0' },
  rename: { effect: 'move', from: '0', key: '1' },

  // delete
  'del unlink': { effect: 'delete', key: '0...' },
  getdel: { effect: 'delete', key: '0' },
  'hdel xdel': { effect: 'delete', key: '0', field: '1...' },

  // no effect on a key that the code names
  'ping publish keys scan dbsize time touch': { effect: 'none' },
};
