import type { StoreClient } from './types.js';

/**
 * Locks and queues that serialise callbacks within one process. Some do so only with a width of one.
 *
 * Read from async-mutex 0.5.0, async-lock 1.5.0, p-limit 7.3.3, p-queue 9.3.5, p-mutex 1.0.0, await-lock 3.0.0,
 * semaphore-async-await 1.5.1 and async-sema 3.1.1.
 */
export const processLocks = {
  name: 'Locks of one process',
  docs: 'https://github.com/DirtyHairy/async-mutex#readme',
  versions: 'async-mutex 0.3 to 0.5, async-lock 1, p-limit 3 to 7, p-queue 6 to 9, p-mutex, await-lock, async-sema, semaphore-async-await',
  modules: {
    'async-mutex': { Mutex: 'MutexClass', Semaphore: 'SemaphoreClass', withTimeout: 'withTimeout', MutexInterface: 'MutexInterface' },
    'async-lock': { default: 'AsyncLockClass', '*': 'AsyncLockClass' },
    'p-limit': { default: 'pLimit' },
    'p-queue': { default: 'QueueClass' },
    'p-mutex': { default: 'PMutexClass' },
    'await-lock': { default: 'AwaitLockClass' },
    'semaphore-async-await': { default: 'CountingClass', Lock: 'CountingLockClass' },
    'async-sema': { Sema: 'SemaClass' },
  },
  types: {
    // async-mutex
    MutexClass: { construct: 'Mutex', instance: 'Mutex' },
    MutexInterface: { instance: 'Mutex' },
    withTimeout: { call: { effect: 'make', returns: 'Mutex' } },
    Mutex: {
      methods: {
        runExclusive: { effect: 'lock', run: '0', reach: 'process' },
        acquire: { effect: 'acquire', reach: 'process', releases: 'call' },
        release: { effect: 'release' },
        'isLocked waitForUnlock cancel': { effect: 'none' },
      },
    },
    SemaphoreClass: { construct: 'Semaphore', instance: 'Semaphore' },
    Semaphore: {
      methods: {
        runExclusive: { effect: 'lock', run: '0', reach: 'process', onlyIf: { at: '0', value: 1 } },
        // resolves to [value, release]
        acquire: { effect: 'acquire', reach: 'process', onlyIf: { at: '0', value: 1 } },
        release: { effect: 'release' },
        'isLocked getValue waitForUnlock cancel': { effect: 'none' },
      },
    },

    // async-lock: the key comes first
    AsyncLockClass: { construct: 'AsyncLock', instance: 'AsyncLock' },
    AsyncLock: { methods: { acquire: { effect: 'lock', run: '1', reach: 'process' }, isBusy: { effect: 'none' } } },

    // p-limit
    pLimit: { call: { effect: 'make', returns: 'Limit' } },
    Limit: { call: { effect: 'lock', run: '0', reach: 'process', onlyIf: { at: '0', value: 1 } } },

    // p-queue: without a concurrency all run at once
    QueueClass: { construct: 'Queue', instance: 'Queue' },
    Queue: {
      methods: {
        add: { effect: 'lock', run: '0', reach: 'process', onlyIf: { at: '0.concurrency', value: 1 } },
        'onIdle onEmpty pause start clear': { effect: 'none' },
      },
    },

    // p-mutex
    PMutexClass: { construct: 'PMutex', instance: 'PMutex' },
    PMutex: {
      methods: {
        withLock: { effect: 'lock', run: '0', reach: 'process' },
        lock: { effect: 'acquire', reach: 'process' },
        unlock: { effect: 'release' },
      },
    },

    // await-lock
    AwaitLockClass: { construct: 'AwaitLock', instance: 'AwaitLock' },
    AwaitLock: { methods: { acquireAsync: { effect: 'acquire', reach: 'process' }, release: { effect: 'release' } } },

    // semaphore-async-await
    CountingClass: { construct: 'Counting', instance: 'Counting' },
    CountingLockClass: { construct: 'CountingLock', instance: 'CountingLock' },
    Counting: {
      methods: {
        execute: { effect: 'lock', run: '0', reach: 'process', onlyIf: { at: '0', value: 1 } },
        'acquire wait': { effect: 'acquire', reach: 'process', onlyIf: { at: '0', value: 1 } },
        'release signal': { effect: 'release' },
      },
    },
    CountingLock: {
      methods: {
        execute: { effect: 'lock', run: '0', reach: 'process' },
        'acquire wait': { effect: 'acquire', reach: 'process' },
        'release signal': { effect: 'release' },
      },
    },

    // async-sema
    SemaClass: { construct: 'Sema', instance: 'Sema' },
    Sema: {
      methods: {
        acquire: { effect: 'acquire', reach: 'process', onlyIf: { at: '0', value: 1 } },
        release: { effect: 'release' },
      },
    },
  },
} satisfies StoreClient;
