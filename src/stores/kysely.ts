import type { Conflict, Method, StoreClient, StoreTraits } from './types.js';

const store = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;
const noRow = { signal: 'property', at: ['numUpdatedRows', 'numDeletedRows'] } satisfies Conflict;

/** Steps that all builders share. */
const run = {
  '$if $call $castTo $narrowType': { effect: 'query', step: { other: true } },
  executeTakeFirst: { effect: 'query', step: { run: true, result: {}, conflict: noRow, conflictReturning: { signal: 'null' } } },
  executeTakeFirstOrThrow: {
    effect: 'query',
    step: { run: true, result: {}, conflict: noRow, conflictReturning: { signal: 'throws', errors: ['NoResultError'] } },
    note: 'an update of no row gives a result, and so does not throw unless rows are returned',
  },
} satisfies Record<string, Method>;

const filters = {
  where: { effect: 'query', step: { filter: '0', operator: '1', value: '2' } },
  whereRef: { effect: 'query', step: { filter: '0', value: '2', is: 'other' } },
  'innerJoin leftJoin rightJoin fullJoin orderBy limit': { effect: 'query', step: { other: true } },
} satisfies Record<string, Method>;
const returning = { effect: 'query', step: { returning: true } } satisfies Method;

const duplicate = { signal: 'throws', errors: ['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT'] } satisfies Conflict;

/**
 * Kysely.
 *
 * Read from kysely 0.29.6, https://kysely-org.github.io/kysely-apidoc/
 */
export const kysely = {
  name: 'Kysely',
  docs: 'https://kysely.dev/docs/category/examples',
  versions: 'kysely 0.26 to 0.29',
  modules: {
    kysely: {
      Kysely: 'KyselyClass',
      Transaction: 'KyselyClass',
      ControlledTransaction: 'KyselyClass',
      QueryCreator: 'KyselyClass',
      sql: 'sql',
    },
  },
  types: {
    KyselyClass: { construct: 'Kysely', instance: 'Kysely' },
    Kysely: {
      store,
      methods: {
        selectFrom: { effect: 'query', step: { verb: 'select', table: '0', result: { rows: true } }, returns: 'Select' },
        updateTable: { effect: 'query', step: { verb: 'update', table: '0' }, returns: 'Update' },
        insertInto: { effect: 'query', step: { verb: 'insert', table: '0', conflict: duplicate }, returns: 'Insert' },
        replaceInto: { effect: 'query', step: { verb: 'upsert', table: '0' }, returns: 'Insert' },
        deleteFrom: { effect: 'query', step: { verb: 'delete', table: '0' }, returns: 'Delete' },
        transaction: { effect: 'child', returns: 'TransactionBuilder' },
        'withSchema withPlugin withoutPlugins with': { effect: 'same' },
        destroy: { effect: 'none' },
      },
      forms: {
        incrementField: { name: 'an SQL expression', code: "set((eb) => ({ {field}: eb('{field}', '+', {by}) }))", replaces: 'step' },
        decrementField: { name: 'an SQL expression', code: "set((eb) => ({ {field}: eb('{field}', '-', {by}) }))", replaces: 'step' },
        lockRead: { name: 'forUpdate()', code: '.forUpdate()', replaces: 'after' },
        insertIfAbsent: { name: 'onConflict(… doNothing())', code: '.onConflict((oc) => oc.doNothing())', replaces: 'after' },
      },
    },
    TransactionBuilder: {
      methods: {
        setIsolationLevel: { effect: 'query', step: { isolation: '0' } },
        setAccessMode: { effect: 'query', step: { other: true } },
        execute: {
          effect: 'transaction',
          run: '0',
          gives: 'Kysely',
          isolation: 'weak',
          isolatedBy: { at: 'this', values: ['serializable', 'repeatable read'] },
          conflict: { signal: 'throws', errors: ['40001'] },
        },
      },
    },
    Select: {
      methods: {
        ...run,
        ...filters,
        'select selectAll distinct groupBy having offset': { effect: 'query', step: { other: true } },
        'forUpdate forNoKeyUpdate forShare': { effect: 'query', step: { locks: true } },
        'skipLocked noWait': { effect: 'query', step: { other: true } },
        execute: { effect: 'query', step: { run: true, result: { rows: true } } },
      },
    },
    Update: {
      methods: {
        ...run,
        ...filters,
        'returning returningAll': returning,
        set: { effect: 'query', step: { set: '0', value: '1' } },
        from: { effect: 'query', step: { other: true } },
        execute: {
          effect: 'query',
          step: { run: true, conflict: { signal: 'property', at: '0.numUpdatedRows' }, conflictReturning: { signal: 'empty' } },
        },
      },
    },
    Insert: {
      methods: {
        ...run,
        'returning returningAll': returning,
        values: { effect: 'query', step: { set: '0' } },
        // doNothing and doUpdateSet are decided by the unique index either way
        'onConflict ignore orIgnore': { effect: 'query', step: { ignoresDuplicates: true } },
        'columns expression': { effect: 'query', step: { other: true } },
        onDuplicateKeyUpdate: { effect: 'query', step: { verb: 'upsert', value: '0' } },
        execute: { effect: 'query', step: { run: true, conflictReturning: { signal: 'empty' } } },
      },
    },
    Delete: {
      methods: {
        ...run,
        ...filters,
        'returning returningAll': returning,
        using: { effect: 'query', step: { other: true } },
        execute: {
          effect: 'query',
          step: { run: true, conflict: { signal: 'property', at: '0.numDeletedRows' }, conflictReturning: { signal: 'empty' } },
        },
      },
    },
    // an expression that the database computes, from what its holes hold
    sql: {},
  },
} satisfies StoreClient;
