import type { StoreClient } from './types.js';

/**
 * Level: a database that one process has open, so that a mutex of that process covers all writers.
 *
 * Read from level 10.0.0.
 */
export const level = {
  name: 'Level',
  docs: 'https://github.com/Level/abstract-level#readme',
  versions: 'level 8 to 10',
  modules: { level: { Level: 'LevelClass' }, 'classic-level': { ClassicLevel: 'LevelClass' } },
  types: {
    LevelClass: { construct: 'Level', instance: 'Level' },
    Level: {
      store: {
        gap: 'remote',
        reach: 'process',
        granularity: 'value',
        noAtomic: 'Level has no conditional write; run read and write under a mutex, which covers its single process',
      },
      methods: {
        // read
        get: { effect: 'read', key: '0' },
        getMany: { effect: 'read', key: '0[]' },
        has: { effect: 'exists', key: '0' },

        // write
        put: { effect: 'write', key: '0', value: '1' },

        // delete
        del: { effect: 'delete', key: '0' },

        sublevel: { effect: 'child', key: '0', returns: 'Level' },
        'iterator keys values clear open close batch': { effect: 'none' },
      },
      forms: {
        ownItem: { name: 'a key of its own for each item', code: '{store}.put(`${{key}}:${crypto.randomUUID()}`, {item})', remodel: true },
      },
    },
  },
} satisfies StoreClient;
