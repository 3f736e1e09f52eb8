import type { StoreClient } from './types.js';

/**
 * A store that is known by its shape alone: an interface of the project with an asynchronous reader by key and a writer of
 * key and value. What stands behind it is not known, so no atomic form can be offered; the race is the same.
 */
export const keyValueLike = {
  name: 'own key-value interfaces',
  docs: 'https://github.com/lost-update/eslint-plugin-lost-update/blob/main/docs/limits.md',
  versions: '*',
  globalTypes: { KeyValueStore: 'KeyValueStore' },
  types: {
    KeyValueStore: {
      store: {
        gap: 'remote',
        reach: 'network',
        granularity: 'value',
        noAtomic: 'Give the interface an atomic operation, such as increment, append or compare-and-set',
      },
      methods: {
        'get read getItem load fetch hgetall hGetAll': { effect: 'read', key: '0' },
        'hget hGet': { effect: 'read', key: '0', field: '1' },
        'exists has hasItem': { effect: 'exists', key: '0' },
        set: {
          effect: 'write',
          key: '0',
          value: '1',
          conditions: [
            { at: '2...', token: 'NX', means: 'create', conflict: { signal: 'null' } },
            { at: '2', property: 'NX', means: 'create', conflict: { signal: 'null' } },
            { at: '2', property: 'nx', means: 'create', conflict: { signal: 'null' } },
          ],
        },
        'put write setItem save store': { effect: 'write', key: '0', value: '1' },
        'setex setEx psetex pSetEx': { effect: 'write', key: '0', value: '2' },
        'hset hSet': { effect: 'write', key: '0', field: '1', value: '2' },
        setnx: { effect: 'create', key: '0', value: '1', conflict: { signal: 'zero' } },
        'incr incrby incrBy decr decrby increment decrement rpush lpush rPush lPush sadd sAdd append push': { effect: 'update', key: '0' },
        'del delete remove removeItem unlink': { effect: 'delete', key: '0' },
        'expire pexpire': { effect: 'expire', key: '0' },
      },
    },
  },
} satisfies StoreClient;
