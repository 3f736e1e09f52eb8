import type { Conflict, StoreClient, StoreTraits } from './types.js';

const store = {
  gap: 'remote',
  reach: 'network',
  granularity: 'fields',
  fields: { versionedBy: { property: 'version', conflict: { signal: 'throws', errors: ['OptimisticLockError'] } } },
} satisfies StoreTraits;

const duplicate = { signal: 'throws', errors: ['UniqueConstraintError', 'SequelizeUniqueConstraintError'] } satisfies Conflict;

/**
 * Sequelize. A model is a class, and a row is an instance of it that saves itself.
 *
 * Read from sequelize 6.37.8, https://sequelize.org/api/v6/class/src/model.js~model
 */
export const sequelize = {
  name: 'Sequelize',
  docs: 'https://sequelize.org/docs/v6/core-concepts/model-instances/',
  versions: 'sequelize 6',
  modules: {
    sequelize: {
      Sequelize: 'SequelizeClass',
      Model: 'ModelClass',
      ModelStatic: 'ModelInterface',
      ModelCtor: 'ModelInterface',
      literal: 'expression',
      fn: 'expression',
      col: 'expression',
    },
    'sequelize-typescript': { Sequelize: 'SequelizeClass', Model: 'ModelClass', ModelCtor: 'ModelInterface' },
  },
  types: {
    SequelizeClass: { construct: 'Sequelize', instance: 'Sequelize' },
    // an expression that the database computes, from what it is given
    expression: {},
    Sequelize: {
      store: { ...store, pool: true },
      members: { models: 'Models' },
      methods: {
        'define model': { effect: 'child', key: '0', returns: 'ModelClass' },
        transaction: {
          effect: 'transaction',
          run: '-1',
          gives: 'Transaction',
          isolation: 'weak',
          isolatedBy: { at: '0.isolationLevel', values: ['SERIALIZABLE', 'REPEATABLE READ'] },
          conflict: { signal: 'throws', errors: ['DatabaseError', '40001'] },
        },
        query: { effect: 'sql', text: '0', values: '1.replacements|1.bind', result: { at: ['', '0'], rows: true }, joins: '1.transaction' },
        'sync authenticate close': { effect: 'none' },
      },
    },
    Models: { members: { '*': 'ModelClass' } },
    Transaction: { methods: { 'commit rollback': { effect: 'end' }, afterCommit: { effect: 'none' } } },
    ModelInterface: { instance: 'ModelClass' },
    ModelClass: {
      store,
      construct: 'Instance',
      methods: {
        // read
        findByPk: { effect: 'read', key: '0', idColumn: 'id', locks: { at: '1.lock' }, joins: '1.transaction', returns: 'Instance' },
        findOne: { effect: 'read', key: '0.where', locks: { at: '0.lock' }, joins: '0.transaction', returns: 'Instance' },
        findAll: {
          effect: 'read',
          key: '0.where',
          result: { rows: true },
          locks: { at: '0.lock' },
          joins: '0.transaction',
          returns: 'Instance',
        },
        count: { effect: 'exists', key: '0.where' },

        // write
        update: { effect: 'write', key: '1.where', value: '0', joins: '1.transaction', conflict: { signal: 'property', at: '0' } },
        upsert: { effect: 'write', key: '0', value: '0', entity: true, joins: '1.transaction' },

        // insert
        create: { effect: 'insert', value: '0', joins: '1.transaction', conflict: duplicate },
        bulkCreate: {
          effect: 'insert',
          value: '0',
          joins: '1.transaction',
          conditions: [{ at: '1', property: 'ignoreDuplicates', values: [true], means: 'create' }],
          conflict: duplicate,
        },

        // atomic
        findOrCreate: { effect: 'update', key: '0.where' },
        'increment decrement': { effect: 'update', key: '1.where', field: '0', value: '1.by', joins: '1.transaction' },

        // delete
        destroy: { effect: 'delete', key: '0.where', joins: '0.transaction', conflict: { signal: 'zero' } },

        'init scope unscoped schema': { effect: 'same' },
        'build findOrBuild findAndCountAll sum max min aggregate truncate sync hasMany belongsTo hasOne belongsToMany addHook': {
          effect: 'none',
        },
      },
      forms: {
        incrementField: { name: 'increment()', code: "{store}.increment('{field}', { by: {by}, where: {key} })" },
        decrementField: { name: 'decrement()', code: "{store}.decrement('{field}', { by: {by}, where: {key} })" },
        lockRead: { name: 'lock: true', code: 'lock: true', replaces: 'option', at: '1|0' },
      },
    },
    Instance: {
      store,
      methods: {
        // read
        reload: { effect: 'read', key: 'this', locks: { at: '0.lock' }, joins: '0.transaction' },
        'get getDataValue': { effect: 'field', field: '0' },
        toJSON: { effect: 'field' },

        // write
        save: { effect: 'write', key: 'this', value: 'this', entity: true, joins: '0.transaction' },
        update: { effect: 'write', key: 'this', value: '0', joins: '1.transaction' },
        'set setAttributes setDataValue': { effect: 'assign', target: 'this', field: '0', value: '1' },

        // atomic
        'increment decrement': { effect: 'update', key: 'this', field: '0', value: '1.by', joins: '1.transaction' },

        // delete
        destroy: { effect: 'delete', key: 'this', joins: '0.transaction' },

        'changed previous validate': { effect: 'none' },
      },
      forms: {
        incrementField: { name: 'increment()', code: "{store}.increment('{field}', { by: {by} })" },
        decrementField: { name: 'decrement()', code: "{store}.decrement('{field}', { by: {by} })" },
      },
    },
  },
} satisfies StoreClient;
