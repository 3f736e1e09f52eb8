import type { Conflict, Form, FormName, IsolatedBy, Method, Place, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;

const noRow = { signal: 'property', at: 'affected' } satisfies Conflict;
const duplicate = { signal: 'throws', errors: ['QueryFailedError', '23505', 'ER_DUP_ENTRY'] } satisfies Conflict;
const isolatedBy = { at: '0', values: ['SERIALIZABLE', 'REPEATABLE READ'] } satisfies IsolatedBy;
const rowLocks = ['pessimistic_write', 'pessimistic_read', 'for_no_key_update', 'pessimistic_partial_write', 'pessimistic_write_or_fail'];
const locks = (at: Place): { at: Place; values: readonly string[] } => ({ at, values: rowLocks });

const transaction = {
  effect: 'transaction',
  run: '-1',
  gives: 'EntityManager',
  isolation: 'weak',
  isolatedBy,
  conflict: { signal: 'throws', errors: ['QueryFailedError', '40001'] },
} satisfies Method;
const query = {
  effect: 'sql',
  text: '0',
  values: '1',
  result: { at: ['', '0'], rows: true },
  conflict: { signal: 'property', at: '1' },
} satisfies Method;

const forms: Partial<Record<FormName, Form>> = {
  incrementField: { name: 'increment()', code: "{store}.increment({key}, '{field}', {by})" },
  decrementField: { name: 'decrement()', code: "{store}.decrement({key}, '{field}', {by})" },
  lockRead: { name: 'a pessimistic_write lock', code: "lock: { mode: 'pessimistic_write' }", replaces: 'option', at: '0' },
};

/** Methods of repositories, and static ones of active records. A row that was read is a plain object until `save` writes it. */
const repository = {
  // read
  'findOne findOneOrFail': { effect: 'read', key: '0.where', locks: locks('0.lock.mode') },
  'findOneBy findOneByOrFail': { effect: 'read', key: '0' },
  findOneById: { effect: 'read', key: '0', idColumn: 'id' },
  find: { effect: 'read', key: '0.where', result: { rows: true }, locks: locks('0.lock.mode') },
  findBy: { effect: 'read', key: '0', result: { rows: true } },
  'exists exist count': { effect: 'exists', key: '0.where' },
  'existsBy countBy': { effect: 'exists', key: '0' },

  // write
  save: {
    effect: 'write',
    key: '0',
    value: '0',
    entity: true,
    note: 'a version column adds no condition to save(): it updates by primary key, and the stale row wins',
  },
  update: { effect: 'write', key: '0', value: '1', idColumn: 'id', conflict: noRow },
  merge: { effect: 'assign', target: '0', value: '1...' },

  // insert
  insert: { effect: 'insert', value: '0', conflict: duplicate },
  upsert: { effect: 'write', key: '0', value: '0', entity: true },

  // delete
  delete: { effect: 'delete', key: '0', idColumn: 'id', conflict: noRow },
  'remove softRemove': { effect: 'delete', key: '0' },

  createQueryBuilder: { effect: 'query', step: { verb: 'select' }, returns: 'QueryBuilder' },
  query,
  'create preload findAndCount findAndCountBy getId hasId': { effect: 'none' },
} satisfies Record<string, Method>;

/**
 * TypeORM: repositories, the entity manager, active records and the query builder.
 *
 * Read from typeorm 1.1.1, https://typeorm.io/docs/working-with-entity-manager/repository-api
 */
export const typeorm = {
  name: 'TypeORM',
  docs: 'https://typeorm.io/docs/working-with-entity-manager/repository-api',
  versions: 'typeorm 0.3 to 1.1',
  modules: {
    typeorm: {
      DataSource: 'DataSourceClass',
      Repository: 'RepositoryInterface',
      TreeRepository: 'RepositoryInterface',
      MongoRepository: 'RepositoryInterface',
      EntityManager: 'EntityManagerInterface',
      QueryRunner: 'QueryRunnerInterface',
      SelectQueryBuilder: 'QueryBuilderInterface',
      BaseEntity: 'ActiveRecordClass',
    },
  },
  types: {
    DataSourceClass: { construct: 'DataSource', instance: 'DataSource' },
    DataSource: {
      store: { ...store, pool: true },
      members: { manager: 'EntityManager' },
      methods: {
        getRepository: { effect: 'child', key: '0', returns: 'Repository' },
        transaction,
        createQueryRunner: { effect: 'child', returns: 'QueryRunner', own: true },
        createEntityManager: { effect: 'child', returns: 'EntityManager' },
        createQueryBuilder: { effect: 'query', step: { verb: 'select' }, returns: 'QueryBuilder' },
        query,
        initialize: { effect: 'same' },
        'destroy synchronize runMigrations': { effect: 'none' },
      },
      forms: {
        ownConnection: { name: 'one query runner for all statements', code: '{store}.createQueryRunner()' },
        closeConnection: { name: 'release', code: 'await {store}.release()' },
      },
    },
    QueryRunnerInterface: { instance: 'QueryRunner' },
    QueryRunner: {
      store,
      members: { manager: 'EntityManager' },
      methods: {
        startTransaction: { effect: 'begin', isolation: 'weak', isolatedBy },
        'commitTransaction rollbackTransaction': { effect: 'end' },
        query,
        'connect release': { effect: 'none' },
      },
    },
    EntityManagerInterface: { instance: 'EntityManager' },
    EntityManager: {
      store,
      methods: {
        // read
        'findOne findOneOrFail': { effect: 'read', key: ['0', '1.where'], locks: locks('1.lock.mode') },
        'findOneBy findOneByOrFail': { effect: 'read', key: ['0', '1'] },
        find: { effect: 'read', key: ['0', '1.where'], result: { rows: true }, locks: locks('1.lock.mode') },
        findBy: { effect: 'read', key: ['0', '1'], result: { rows: true } },
        'exists count': { effect: 'exists', key: ['0', '1.where'] },
        'existsBy countBy': { effect: 'exists', key: ['0', '1'] },

        // write
        save: { effect: 'write', key: '1|0', value: '1|0', entity: true },
        update: { effect: 'write', key: ['0', '1'], value: '2', idColumn: 'id', conflict: noRow },
        merge: { effect: 'assign', target: '1', value: '2...' },

        // insert
        insert: { effect: 'insert', key: '0', value: '1', conflict: duplicate },
        upsert: { effect: 'write', key: ['0', '1'], value: '1', entity: true },

        // atomic
        'increment decrement': { effect: 'update', key: ['0', '1'], field: '2', value: '3' },

        // delete
        'delete softDelete': { effect: 'delete', key: ['0', '1'], idColumn: 'id', conflict: noRow },
        'remove softRemove': { effect: 'delete', key: '1|0' },

        getRepository: { effect: 'child', key: '0', returns: 'Repository' },
        withRepository: { effect: 'child', of: '0', returns: 'Repository' },
        createQueryBuilder: { effect: 'query', step: { verb: 'select', table: '0' }, returns: 'QueryBuilder' },
        transaction,
        query,
        'create preload release': { effect: 'none' },
      },
      forms: {
        lockRead: { name: 'a pessimistic_write lock', code: "lock: { mode: 'pessimistic_write' }", replaces: 'option', at: '1' },
      },
    },
    RepositoryInterface: { instance: 'Repository' },
    Repository: {
      store,
      members: { manager: 'EntityManager' },
      methods: {
        ...repository,
        'increment decrement': { effect: 'update', key: '0', field: '1', value: '2' },
        'softDelete restore': { effect: 'delete', key: '0', idColumn: 'id', conflict: noRow },
        recover: { effect: 'delete', key: '0' },
        extend: { effect: 'same' },
      },
      forms,
    },
    ActiveRecordClass: {
      store,
      construct: 'ActiveRecord',
      methods: {
        ...repository,
        'findOne findOneOrFail': { ...repository['findOne findOneOrFail'], returns: 'ActiveRecord' },
        'findOneBy findOneByOrFail': { ...repository['findOneBy findOneByOrFail'], returns: 'ActiveRecord' },
        findOneById: { ...repository.findOneById, returns: 'ActiveRecord' },
        find: { ...repository.find, returns: 'ActiveRecord' },
        findBy: { ...repository.findBy, returns: 'ActiveRecord' },
        getRepository: { effect: 'child', returns: 'Repository' },
      },
      forms,
    },
    ActiveRecord: {
      store,
      methods: {
        save: { effect: 'write', key: 'this', value: 'this', entity: true },
        reload: { effect: 'read', key: 'this' },
        'remove softRemove recover': { effect: 'delete', key: 'this' },
        hasId: { effect: 'none' },
      },
    },
    QueryBuilderInterface: { instance: 'QueryBuilder' },
    QueryBuilder: {
      store,
      methods: {
        'from into': { effect: 'query', step: { table: '0' } },
        'where andWhere': { effect: 'query', step: { filter: '0', value: '1', sql: true } },
        whereInIds: { effect: 'query', step: { filter: '0', is: 'in' } },
        orWhere: { effect: 'query', step: { filter: '0', is: 'or' } },
        update: { effect: 'query', step: { verb: 'update', table: '0', value: '1' } },
        insert: { effect: 'query', step: { verb: 'insert' } },
        delete: { effect: 'query', step: { verb: 'delete' } },
        'set values': { effect: 'query', step: { set: '0' } },
        setLock: { effect: 'query', step: { locks: true } },
        orIgnore: { effect: 'query', step: { ignoresDuplicates: true } },
        orUpdate: { effect: 'query', step: { verb: 'upsert' } },
        returning: { effect: 'query', step: { returning: true } },
        'select addSelect setParameter setParameters leftJoin innerJoin leftJoinAndSelect innerJoinAndSelect orderBy addOrderBy groupBy having take skip limit offset relation useTransaction setOnLocked':
          { effect: 'query', step: { other: true } },
        'getOne getOneOrFail getRawOne': { effect: 'query', step: { run: true, result: {} } },
        'getMany getRawMany': { effect: 'query', step: { run: true, result: { rows: true } } },
        'getCount getExists': { effect: 'query', step: { run: true, result: {} } },
        execute: { effect: 'query', step: { run: true, result: {}, conflict: noRow } },
      },
      forms: {
        lockRead: { name: "setLock('pessimistic_write')", code: ".setLock('pessimistic_write')", replaces: 'after' },
      },
    },
  },
} satisfies StoreClient;
