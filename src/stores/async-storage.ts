import type { StoreClient } from './types.js';

/**
 * React Native's AsyncStorage.
 *
 * Read from @react-native-async-storage/async-storage 3.1.1; versions 1 and 2 also merged JSON (`mergeItem`), which 3 dropped.
 */
export const asyncStorage = {
  name: 'AsyncStorage',
  docs: 'https://react-native-async-storage.github.io/async-storage/',
  versions: '@react-native-async-storage/async-storage 1 to 3',
  modules: {
    '@react-native-async-storage/async-storage': { default: 'AsyncStorage', createAsyncStorage: 'createAsyncStorage' },
  },
  types: {
    createAsyncStorage: { call: { effect: 'make', returns: 'AsyncStorage' } },
    AsyncStorage: {
      store: {
        gap: 'remote',
        reach: 'process',
        granularity: 'value',
        text: true,
        noAtomic: 'AsyncStorage has no atomic operation; run read and write under one mutex, or use one key per item',
      },
      methods: {
        // read
        getItem: { effect: 'read', key: '0' },
        // an object (version 3) or a list of pairs (versions 1 and 2)
        'getMany multiGet': { effect: 'read', key: '0[]', result: { keyed: true } },

        // write
        setItem: { effect: 'write', key: '0', value: '1' },
        'setMany multiSet': { effect: 'write', key: '0{}', value: '0{}' },

        // atomic: merges JSON into the stored object, versions 1 and 2
        mergeItem: { effect: 'update', key: '0', value: '1' },
        multiMerge: { effect: 'update', key: '0{}', value: '0{}' },

        // delete
        removeItem: { effect: 'delete', key: '0' },
        'removeMany multiRemove': { effect: 'delete', key: '0[]' },

        'getAllKeys clear': { effect: 'none' },
      },
      forms: {
        ownItem: {
          name: 'a key of its own for each item',
          code: '{store}.setItem(`${{key}}:${crypto.randomUUID()}`, JSON.stringify({item}))',
          remodel: true,
        },
      },
    },
  },
} satisfies StoreClient;
