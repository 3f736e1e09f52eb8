import type { StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;

/**
 * Knex.
 *
 * Read from knex 3.3.0, https://knexjs.org/guide/query-builder.html
 */
export const knex = {
  name: 'Knex',
  docs: 'https://knexjs.org/guide/query-builder.html',
  versions: 'knex 1 to 3',
  modules: {
    knex: { default: 'knex', knex: 'knex', Knex: 'KnexInterface' },
  },
  types: {
    knex: { call: { effect: 'make', returns: 'Knex' }, members: { knex: 'knex' } },
    KnexInterface: { instance: 'Knex', members: { Transaction: 'KnexInterface', QueryBuilder: 'QueryBuilderInterface' } },
    QueryBuilderInterface: { instance: 'QueryBuilder' },
    Knex: {
      store: { ...store, pool: true },
      // `knex('users')` begins a query of a table
      call: { effect: 'query', step: { verb: 'select', table: '0', result: { rows: true } }, returns: 'QueryBuilder' },
      methods: {
        'from into table withSchema': {
          effect: 'query',
          step: { verb: 'select', table: '0', result: { rows: true } },
          returns: 'QueryBuilder',
        },
        'select queryBuilder': { effect: 'query', step: { verb: 'select', result: { rows: true } }, returns: 'QueryBuilder' },
        transaction: {
          effect: 'transaction',
          run: '0',
          gives: 'Knex',
          isolation: 'weak',
          isolatedBy: { at: '1.isolationLevel', values: ['serializable', 'repeatable read', 'snapshot'] },
          conflict: { signal: 'throws', errors: ['40001'] },
        },
        // a statement, or as a value an expression that the database computes
        raw: {
          effect: 'sql',
          text: '0',
          values: '1',
          result: { at: ['rows', '0'], rows: true },
          conflict: { signal: 'property', at: ['rowCount', '0.affectedRows'] },
        },
        'commit rollback': { effect: 'end' },
        'ref destroy savepoint': { effect: 'none' },
      },
    },
    QueryBuilder: {
      store,
      methods: {
        // which rows
        'from into table': { effect: 'query', step: { table: '0' } },
        'where andWhere': { effect: 'query', step: { filter: '0', operator: '1', value: '2' } },
        'whereRaw andWhereRaw': { effect: 'query', step: { filter: '0', value: '1', sql: true } },
        whereIn: { effect: 'query', step: { filter: '0', value: '1', is: 'in' } },
        whereNull: { effect: 'query', step: { filter: '0', is: 'is null' } },
        'whereNot andWhereNot whereNotNull whereNotIn whereBetween whereLike whereILike whereExists whereJsonObject': {
          effect: 'query',
          step: { filter: '0', value: '1', is: 'other' },
        },
        'orWhere orWhereRaw orWhereIn orWhereNull orWhereNot': { effect: 'query', step: { filter: '0', is: 'or' } },
        'join innerJoin leftJoin rightJoin joinRaw groupBy having orderBy limit offset distinct as timeout clone modify debug skipLocked noWait':
          { effect: 'query', step: { other: true } },
        transacting: { effect: 'query', step: { other: true }, joins: '0' },

        // read
        'select column columns pluck count sum max min avg': { effect: 'query', step: { verb: 'select', result: { rows: true } } },
        first: { effect: 'query', step: { one: true } },
        'forUpdate forNoKeyUpdate forShare': { effect: 'query', step: { locks: true } },

        // write
        update: { effect: 'query', step: { verb: 'update', value: '0', conflict: { signal: 'zero' } } },
        'increment decrement': { effect: 'query', step: { verb: 'increment', value: '0', conflict: { signal: 'zero' } } },
        insert: {
          effect: 'query',
          step: { verb: 'insert', value: '0', conflict: { signal: 'throws', errors: ['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT'] } },
        },
        upsert: { effect: 'query', step: { verb: 'upsert', value: '0' } },
        onConflict: { effect: 'query', step: { other: true } },
        ignore: { effect: 'query', step: { ignoresDuplicates: true } },
        merge: { effect: 'query', step: { verb: 'upsert', value: '0' } },
        'del delete': { effect: 'query', step: { verb: 'delete', conflict: { signal: 'zero' } } },
        returning: { effect: 'query', step: { returning: true } },
      },
      forms: {
        incrementField: { name: 'increment', code: "increment('{field}', {by})", replaces: 'step' },
        decrementField: { name: 'decrement', code: "decrement('{field}', {by})", replaces: 'step' },
        lockRead: { name: 'forUpdate()', code: '.forUpdate()', replaces: 'after' },
        insertIfAbsent: { name: 'onConflict().ignore()', code: '.onConflict().ignore()', replaces: 'after' },
      },
    },
  },
} satisfies StoreClient;
