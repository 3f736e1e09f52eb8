import type { Conflict, Form, FormName, Method, ObjectType, StoreClient, StoreTraits } from './types.js';

const remote = { gap: 'remote', reach: 'network', granularity: 'fields' } satisfies StoreTraits;
const sync = { gap: 'sync', reach: 'machine', granularity: 'fields', isolates: true } satisfies StoreTraits;

/** How many rows were affected has another name in each driver. */
const noRow = {
  signal: 'property',
  at: ['rowCount', 'count', 'rowsAffected', 'changes', 'affectedRows', '0.affectedRows', 'meta.changes'],
} satisfies Conflict;
const duplicate = { signal: 'throws', errors: ['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT'] } satisfies Conflict;

/** Steps that the builders share. */
const run = {
  'prepare $dynamic': { effect: 'query', step: { other: true } },
  'execute run': { effect: 'query', step: { run: true, conflict: noRow, conflictReturning: { signal: 'empty' } } },
  all: { effect: 'query', step: { run: true, result: { rows: true } } },
  get: { effect: 'query', step: { run: true, result: {} } },
} satisfies Record<string, Method>;
const where = { effect: 'query', step: { filter: '0' } } satisfies Method;
const returning = { effect: 'query', step: { returning: true } } satisfies Method;

const comparison = (operator: string): ObjectType => ({ call: { effect: 'filter', column: '0', operator, value: '1' } });

const forms: Partial<Record<FormName, Form>> = {
  incrementField: {
    name: 'an SQL expression',
    code: 'sql`${{table}.{field}} + ${{by}}`',
    replaces: 'value',
    imports: { 'drizzle-orm': ['sql'] },
  },
  decrementField: {
    name: 'an SQL expression',
    code: 'sql`${{table}.{field}} - ${{by}}`',
    replaces: 'value',
    imports: { 'drizzle-orm': ['sql'] },
  },
  appendText: {
    name: 'an SQL expression',
    code: 'sql`${{table}.{field}} || ${{item}}`',
    replaces: 'value',
    imports: { 'drizzle-orm': ['sql'] },
  },
  lockRead: { name: "for('update')", code: ".for('update')", replaces: 'after' },
  insertIfAbsent: { name: 'onConflictDoNothing()', code: '.onConflictDoNothing()', replaces: 'after' },
};

const builders = {
  Select: {
    methods: {
      ...run,
      where,
      from: { effect: 'query', step: { table: '0' } },
      for: { effect: 'query', step: { locks: true } },
      'leftJoin rightJoin innerJoin fullJoin groupBy having orderBy limit offset': { effect: 'query', step: { other: true } },
    },
  },
  Update: {
    methods: {
      ...run,
      where,
      returning,
      set: { effect: 'query', step: { set: '0' } },
      'from orderBy limit': { effect: 'query', step: { other: true } },
    },
  },
  Insert: {
    methods: {
      ...run,
      returning,
      values: { effect: 'query', step: { set: '0' } },
      'onConflictDoNothing ignore': { effect: 'query', step: { ignoresDuplicates: true } },
      'onConflictDoUpdate onDuplicateKeyUpdate': { effect: 'query', step: { verb: 'upsert', value: '0.set' } },
    },
  },
  Delete: { methods: { ...run, where, returning, 'orderBy limit': { effect: 'query', step: { other: true } } } },
} satisfies Record<string, ObjectType>;

const database = (store: StoreTraits, name: string): ObjectType => ({
  store,
  forms,
  members: { query: `${name}Query` },
  methods: {
    'select selectDistinct selectDistinctOn': { effect: 'query', step: { verb: 'select', result: { rows: true } }, returns: 'Select' },
    update: { effect: 'query', step: { verb: 'update', table: '0', conflict: noRow }, returns: 'Update' },
    insert: { effect: 'query', step: { verb: 'insert', table: '0', conflict: duplicate }, returns: 'Insert' },
    delete: { effect: 'query', step: { verb: 'delete', table: '0', conflict: noRow }, returns: 'Delete' },
    'execute run': { effect: 'sql', text: '0', values: 'holes', result: { at: ['rows', '0'], rows: true }, conflict: noRow },
    all: { effect: 'sql', text: '0', values: 'holes', result: { rows: true } },
    get: { effect: 'sql', text: '0', values: 'holes' },
    $count: { effect: 'exists', key: ['0', '1'] },
    transaction: {
      effect: 'transaction',
      run: '0',
      gives: name,
      isolation: store.gap === 'sync' ? 'isolated' : 'weak',
      isolatedBy: { at: '1.isolationLevel', values: ['serializable', 'repeatable read'] },
      conflict: { signal: 'throws', errors: ['40001'] },
    },
    'with $with': { effect: 'same' },
    rollback: { effect: 'none' },
  },
});

const query = (store: StoreTraits, table: string): Record<string, ObjectType> => ({
  [`${table}Query`]: { members: { '*': `${table}Table` } },
  [`${table}Table`]: {
    store,
    methods: {
      findFirst: { effect: 'read', key: '0.where', note: 'the name of the member is the table: `db.query.users` is `users`' },
      findMany: { effect: 'read', key: '0.where', result: { rows: true } },
    },
  },
});

const remoteNames = [
  'NodePgDatabase',
  'PostgresJsDatabase',
  'NeonHttpDatabase',
  'NeonDatabase',
  'VercelPgDatabase',
  'PgliteDatabase',
  'PgDatabase',
  'PgTransaction',
  'MySql2Database',
  'PlanetScaleDatabase',
  'MySqlDatabase',
  'MySqlTransaction',
  'LibSQLDatabase',
  'DrizzleD1Database',
  'BaseSQLiteDatabase',
  'SQLiteTransaction',
];
const interfaces = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, 'Interface']));

/**
 * Drizzle ORM.
 *
 * Read from drizzle-orm 0.45.4, https://orm.drizzle.team/docs/overview
 */
export const drizzle = {
  name: 'Drizzle',
  docs: 'https://orm.drizzle.team/docs/overview',
  versions: 'drizzle-orm 0.30 to 0.45',
  modules: {
    'drizzle-orm/better-sqlite3': { drizzle: 'syncDrizzle', BetterSQLite3Database: 'SyncInterface' },
    'drizzle-orm/bun-sqlite': { drizzle: 'syncDrizzle', BunSQLiteDatabase: 'SyncInterface' },
    'drizzle-orm/expo-sqlite': { drizzle: 'syncDrizzle', ExpoSQLiteDatabase: 'SyncInterface' },
    'drizzle-orm/durable-sqlite': { drizzle: 'syncDrizzle', DrizzleSqliteDODatabase: 'SyncInterface' },
    'drizzle-orm/node-postgres': { drizzle: 'drizzle', NodePgDatabase: 'Interface' },
    'drizzle-orm': {
      sql: 'sql',
      eq: 'eq',
      and: 'and',
      or: 'or',
      ne: 'ne',
      gt: 'gt',
      gte: 'gte',
      lt: 'lt',
      lte: 'lte',
      like: 'like',
      ilike: 'ilike',
      inArray: 'inArray',
      isNull: 'isNull',
      isNotNull: 'isNotNull',
      not: 'not',
      between: 'between',
    },
    'drizzle-orm/*': { drizzle: 'drizzle', sql: 'sql', ...interfaces(remoteNames) },
  },
  types: {
    drizzle: { call: { effect: 'make', returns: 'Database' } },
    Interface: { instance: 'Database' },
    Database: database(remote, 'Database'),
    ...query(remote, 'Database'),
    syncDrizzle: { call: { effect: 'make', returns: 'SyncDatabase' } },
    SyncInterface: { instance: 'SyncDatabase' },
    SyncDatabase: database(sync, 'SyncDatabase'),
    ...query(sync, 'SyncDatabase'),
    ...builders,
    eq: comparison('='),
    ne: comparison('<>'),
    gt: comparison('>'),
    gte: comparison('>='),
    lt: comparison('<'),
    lte: comparison('<='),
    like: comparison('like'),
    ilike: comparison('ilike'),
    inArray: comparison('in'),
    between: comparison('between'),
    isNull: comparison('is null'),
    isNotNull: comparison('is not null'),
    and: { call: { effect: 'filter', all: '0...' } },
    or: { call: { effect: 'filter', operator: 'or' } },
    not: { call: { effect: 'filter', operator: 'not' } },
    // an expression that the database computes, from what its holes hold
    sql: {},
  },
} satisfies StoreClient;
