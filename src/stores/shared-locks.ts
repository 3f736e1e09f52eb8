import type { StoreClient } from './types.js';

/**
 * Locks that several processes share: in Redis, or as a directory beside a file.
 *
 * Read from redlock 4.2.0, @sesamecare-oss/redlock 1.4.0, redis-semaphore 5.8.0, @upstash/lock 0.2.1 and proper-lockfile 4.1.2.
 */
export const sharedLocks = {
  name: 'Locks of several processes',
  docs: 'https://github.com/sesamecare/redlock#readme',
  versions: 'redlock 4 to 5, @sesamecare-oss/redlock 1, redis-semaphore 5, @upstash/lock 0.2, proper-lockfile 4',
  modules: {
    redlock: { default: 'RedlockClass', '*': 'RedlockClass' },
    '@sesamecare-oss/redlock': { Redlock: 'RedlockClass' },
    'redis-semaphore': {
      Mutex: 'MutexClass',
      RedlockMutex: 'MutexClass',
      Semaphore: 'SemaphoreClass',
      RedlockSemaphore: 'SemaphoreClass',
    },
    '@upstash/lock': { Lock: 'LeaseClass' },
    'proper-lockfile': {
      default: 'Lockfile',
      '*': 'Lockfile',
      lock: 'lockFile',
      lockSync: 'lockFile',
      unlock: 'unlockFile',
      unlockSync: 'unlockFile',
    },
  },
  types: {
    // redlock: version 5 has `using`, version 4 calls `acquire` also `lock`
    RedlockClass: { construct: 'Redlock', instance: 'Redlock' },
    Redlock: {
      methods: {
        using: { effect: 'lock', run: '-1', reach: 'everywhere' },
        'acquire lock': { effect: 'acquire', reach: 'everywhere', releases: ['release', 'unlock'] },
        'release unlock': { effect: 'release' },
        'extend quit on': { effect: 'none' },
      },
    },

    // redis-semaphore
    MutexClass: { construct: 'Mutex', instance: 'Mutex' },
    Mutex: {
      methods: { 'acquire tryAcquire': { effect: 'acquire', reach: 'everywhere' }, release: { effect: 'release' } },
    },
    SemaphoreClass: { construct: 'Semaphore', instance: 'Semaphore' },
    Semaphore: {
      methods: {
        'acquire tryAcquire': { effect: 'acquire', reach: 'everywhere', onlyIf: { at: '2', value: 1 } },
        release: { effect: 'release' },
      },
    },

    // @upstash/lock: resolves whether it was acquired
    LeaseClass: { construct: 'Lease', instance: 'Lease' },
    Lease: {
      methods: {
        acquire: { effect: 'acquire', reach: 'everywhere' },
        release: { effect: 'release' },
        'extend getStatus': { effect: 'none' },
      },
    },

    // proper-lockfile
    Lockfile: {
      methods: {
        'lock lockSync': { effect: 'acquire', reach: 'everywhere', releases: 'call' },
        'unlock unlockSync': { effect: 'release' },
        'check checkSync': { effect: 'none' },
      },
    },
    lockFile: { call: { effect: 'acquire', reach: 'everywhere', releases: 'call' } },
    unlockFile: { call: { effect: 'release' } },
  },
} satisfies StoreClient;
