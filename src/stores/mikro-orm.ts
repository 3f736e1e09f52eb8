import type { Conflict, Method, ObjectType, StoreClient, StoreTraits } from './types.js';

const stale = { signal: 'throws', errors: ['OptimisticLockError'] } satisfies Conflict;
const store = {
  gap: 'remote',
  reach: 'network',
  granularity: 'fields',
  fields: { versionedBy: { property: 'version', conflict: stale } },
} satisfies StoreTraits;

const rowLocks = ['PESSIMISTIC_WRITE', 'PESSIMISTIC_READ', 'PESSIMISTIC_PARTIAL_WRITE', 'PESSIMISTIC_WRITE_OR_FAIL'];
const duplicate = { signal: 'throws', errors: ['UniqueConstraintViolationException'] } satisfies Conflict;

/** What the entity manager and a repository do alike. */
const shared = {
  assign: { effect: 'assign', target: '0', value: '1' },
  'create getReference populate merge map count': { effect: 'none' },
} satisfies Record<string, Method>;

const instances: Record<string, ObjectType> = {
  MikroORMClass: { construct: 'MikroORM', instance: 'MikroORM', methods: { 'init initSync': { effect: 'make', returns: 'MikroORM' } } },
  EntityManagerInterface: { instance: 'EntityManager' },
  EntityRepositoryInterface: { instance: 'EntityRepository' },
};

const names = {
  MikroORM: 'MikroORMClass',
  EntityManager: 'EntityManagerInterface',
  SqlEntityManager: 'EntityManagerInterface',
  EntityRepository: 'EntityRepositoryInterface',
  SqlEntityRepository: 'EntityRepositoryInterface',
};

/**
 * MikroORM.
 *
 * Read from @mikro-orm/core 6.6.16, https://mikro-orm.io/docs/entity-manager
 */
export const mikroOrm = {
  name: 'MikroORM',
  docs: 'https://mikro-orm.io/docs/transactions',
  versions: '@mikro-orm/core 6 to 7',
  modules: {
    '@mikro-orm/core': {
      MikroORM: 'MikroORMClass',
      EntityManager: 'EntityManagerInterface',
      EntityRepository: 'EntityRepositoryInterface',
    },
    '@mikro-orm/*': names,
  },
  types: {
    ...instances,
    MikroORM: { members: { em: 'EntityManager' }, methods: { 'connect close': { effect: 'none' } } },
    EntityManager: {
      store,
      methods: {
        // read
        'findOne findOneOrFail': { effect: 'read', key: ['0', '1'], idColumn: 'id', locks: { at: '2.lockMode', values: rowLocks } },
        'find findAll': { effect: 'read', key: ['0', '1'], result: { rows: true }, locks: { at: '2.lockMode', values: rowLocks } },
        refresh: { effect: 'read', key: '0' },

        // write
        ...shared,
        // the identity map keeps what was read, and flush writes what changed in it
        'flush persistAndFlush': { effect: 'flush', conflict: stale },
        persist: { effect: 'same' },
        'remove removeAndFlush': { effect: 'none' },
        nativeUpdate: { effect: 'write', key: ['0', '1'], value: '2', conflict: { signal: 'zero' } },
        upsert: { effect: 'write', key: ['0', '1|0'], value: '1|0', entity: true },

        // insert
        insert: { effect: 'insert', key: '0', value: '1', conflict: duplicate },

        // delete
        nativeDelete: { effect: 'delete', key: ['0', '1'], conflict: { signal: 'zero' } },

        // transaction
        transactional: {
          effect: 'transaction',
          run: '0',
          gives: 'EntityManager',
          isolation: 'weak',
          isolatedBy: { at: '1.isolationLevel', values: ['serializable', 'repeatable read'] },
          conflict: stale,
        },
        begin: { effect: 'begin', isolation: 'weak', isolatedBy: { at: '0.isolationLevel', values: ['serializable', 'repeatable read'] } },
        'commit rollback': { effect: 'end', note: 'commit() flushes first' },

        fork: { effect: 'child', returns: 'EntityManager', own: true },
        getRepository: { effect: 'child', key: '0', returns: 'EntityRepository' },
        'lock clear getConnection': { effect: 'none' },
      },
      // the identity map answers for the server once a record was read
      forms: { forget: { name: 'clear', code: '{store}.clear()' } },
    },
    EntityRepository: {
      store,
      members: { em: 'EntityManager' },
      methods: {
        // read
        'findOne findOneOrFail': { effect: 'read', key: '0', idColumn: 'id', locks: { at: '1.lockMode', values: rowLocks } },
        find: { effect: 'read', key: '0', result: { rows: true } },
        findAll: { effect: 'read', key: '0.where', result: { rows: true } },

        // write
        ...shared,
        nativeUpdate: { effect: 'write', key: '0', value: '1', conflict: { signal: 'zero' } },
        upsert: { effect: 'write', key: '0', value: '0', entity: true },

        // insert
        insert: { effect: 'insert', value: '0', conflict: duplicate },

        // delete
        nativeDelete: { effect: 'delete', key: '0', conflict: { signal: 'zero' } },

        getEntityManager: { effect: 'child', returns: 'EntityManager' },
      },
    },
  },
} satisfies StoreClient;
