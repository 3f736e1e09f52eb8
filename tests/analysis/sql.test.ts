import { loadModule, parseSync } from 'libpg-query';
import { beforeAll, describe, expect, test } from 'vitest';

import { parseSql, parseWhere, templateText, type SqlStatement } from '../../src/analysis/sql.js';

/** A statement in one line: what it reads or writes, of which rows, and what it locks. */
function print(text: string): string | undefined {
  const statement = parseSql(text);
  if (!statement) return undefined;
  const { verb, table, columns, assignments, where, locksRows, onConflict, returning, isolates } = statement;
  const parts = [
    table === undefined ? verb : `${verb} ${table}`,
    columns.length > 0 && `(${columns.map(({ name, column }) => (column === name ? name : `${name}=${column ?? '?'}`)).join(', ')})`,
    assignments.length > 0 && `set ${assignments.map(({ column, expression }) => `${column}:${printExpression(expression)}`).join(' ')}`,
    where.length > 0 && `where ${printWhere(where)}`,
    locksRows && 'locks',
    onConflict && `conflict:${onConflict}`,
    returning && 'returning',
    isolates && 'isolates',
  ];
  return parts.filter(Boolean).join(' ');
}

type Expression = SqlStatement['assignments'][number]['expression'];

const printParameter = ({ by, at }: { by: string; at: string | number }): string =>
  `${by === 'position' ? '#' : by === 'hole' ? '$' : ':'}${at}`;
const printWhere = (where: SqlStatement['where']): string =>
  where.map(({ column, operator, value }) => `[${column} ${operator} ${printExpression(value)}]`).join('');

function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'parameter':
      return printParameter(expression.parameter);
    case 'constant':
      return JSON.stringify(expression.value);
    default:
      return `${expression.kind}(${expression.parameters.map(printParameter).join(' ')})`;
  }
}

describe('reads', () => {
  test.each([
    ['SELECT balance, name AS n FROM accounts WHERE id = $1', 'select accounts (balance, n=name) where [id = #0]'],
    ['select * from "Users" u where u."userId" = ?', 'select Users (*) where [userId = #0]'],
    ['SELECT n FROM public.counters WHERE key = :key', 'select counters (n) where [key = :key]'],
    ['SELECT n FROM `counters` WHERE `key` = @key;', 'select counters (n) where [key = :key]'],
    ['SELECT [n] FROM [dbo].[t] WHERE id = @id', 'select t (n) where [id = :id]'],
    ['SELECT COALESCE(balance, 0) AS balance, count(*) AS total FROM t', 'select t (balance, total=?)'],
    ["SELECT data->>'n' AS n FROM t WHERE $1 = id", 'select t (n=data) where [id = #0]'],
    ['SELECT n FROM t WHERE lower(email) = lower($1)', 'select t (n) where [lower ( email ) = other(#0)]'],
    ['SELECT n FROM t WHERE (id = ?1 AND deleted_at IS NULL)', 'select t (n) where [id = #0][deleted_at is null]'],
    ['SELECT n FROM t WHERE id = ANY($1::int[]) AND kind IS NOT NULL', 'select t (n) where [id in #0][kind is not null]'],
    ['SELECT n FROM t WHERE a BETWEEN 1 AND 2 AND b = -3', 'select t (n) where [a between 1 and 2 other other()][b = -3]'],
    ['SELECT n FROM t WHERE a IS NOT DISTINCT FROM $1', 'select t (n) where [a = #0]'],
    [
      "SELECT n FROM t WHERE name = 'it''s -- no comment' -- a comment\n AND /* /* two */ */ id = 1",
      'select t (n) where [name = "it\'s -- no comment"][id = 1]',
    ],
    ['SELECT n FROM t WHERE body = $$a ? b$$ AND id = ?', 'select t (n) where [body = "a ? b"][id = #0]'],
  ])('%s', (text, expected) => {
    expect(print(text)).toBe(expected);
  });

  test('of which a part is joined with OR has one condition that stands for all', () => {
    expect(print('SELECT n FROM t WHERE id = $1 OR name = $2')).toBe('select t (n) where [id = $1 or name = $2 other other(#0 #1)]');
  });
});

describe('row locks', () => {
  test.each([
    ['SELECT n FROM t WHERE id = $1 FOR UPDATE', true],
    ['SELECT n FROM t WHERE id = $1 ORDER BY id LIMIT 1 FOR UPDATE OF t SKIP LOCKED', true],
    ['SELECT n FROM t WHERE id = $1 FOR NO KEY UPDATE', true],
    ['SELECT n FROM t WHERE id = ? LOCK IN SHARE MODE', true],
    ['SELECT n FROM t WITH (UPDLOCK, ROWLOCK) WHERE id = @id', true],
    ['SELECT n FROM t WHERE id = $1 FOR KEY SHARE', false],
    ["SELECT n FROM t WHERE note = 'FOR UPDATE'", false],
    ['SELECT n FROM t WHERE id = $1 -- FOR UPDATE', false],
  ])('%s', (text, locks) => {
    expect(parseSql(text)?.locksRows).toBe(locks);
  });
});

describe('writes', () => {
  test.each([
    [
      'UPDATE t SET n = $1, version = version + 1 WHERE id = $2 AND version = $3',
      'update t set n:#0 version:self() where [id = #1][version = #2]',
    ],
    ['UPDATE t SET n = n + $1 WHERE id = $2 RETURNING n', 'update t (n) set n:self(#0) where [id = #1] returning'],
    ['UPDATE accounts a SET balance = a.balance - $1 WHERE a.id = $2', 'update accounts set balance:self(#0) where [id = #1]'],
    ['UPDATE t SET tags = array_append(tags, $1), data = data || $2::jsonb', 'update t set tags:self(#0) data:self(#1)'],
    ['UPDATE t SET name = COALESCE($1, name), seen = now() WHERE id = $2', 'update t set name:#0 seen:other() where [id = #1]'],
    ['UPDATE t SET total = $1 + $2, flag = TRUE, note = NULL', 'update t set total:other(#0 #1) flag:true note:null'],
    ['UPDATE t SET data = CAST($1 AS jsonb), n = ($2)::int', 'update t set data:#0 n:#1'],
    ['UPDATE t SET (a, b) = ($1, $2) WHERE id = $3', 'update t set a:#0 b:#1 where [id = #2]'],
    ['UPDATE users SET ? WHERE id = ?', 'update users set *:#0 where [id = #1]'],
    ['UPDATE t SET lock = $1, "order" = $2 WHERE id = $3', 'update t set lock:#0 order:#1 where [id = #2]'],
    [
      'WITH x AS (SELECT id FROM u FOR UPDATE) UPDATE t SET owner = $1 FROM x WHERE t.id = x.id',
      'update t set owner:#0 where [id = self()]',
    ],
    ['DELETE FROM t WHERE id = $1 AND token = $2', 'delete t where [id = #0][token = #1]'],
  ])('%s', (text, expected) => {
    expect(print(text)).toBe(expected);
  });
});

describe('inserts', () => {
  test.each([
    ['INSERT INTO t (k, v) VALUES ($1, $2)', 'insert t set k:#0 v:#1'],
    ['INSERT INTO t (k) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', 'insert t conflict:nothing'],
    ['INSERT IGNORE INTO t (k) VALUES (?)', 'insert t set k:#0 conflict:nothing'],
    ['INSERT OR REPLACE INTO t (k, v) VALUES (?, ?)', 'upsert t set k:#0 v:#1 conflict:update'],
    ['REPLACE INTO t (k, v) VALUES (?, ?)', 'upsert t set k:#0 v:#1 conflict:update'],
    ['INSERT INTO t (k, v) VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v', 'upsert t set v:#1 where [k = #0] conflict:update'],
    [
      'INSERT INTO t (k, n) VALUES ($1, 1) ON CONFLICT (k) DO UPDATE SET n = t.n + excluded.n',
      'upsert t set n:self() where [k = #0] conflict:update',
    ],
    ['INSERT INTO t (k, v) VALUES (?, ?) ON DUPLICATE KEY UPDATE v = VALUES(v)', 'upsert t set v:#1 conflict:update'],
  ])('%s', (text, expected) => {
    expect(print(text)).toBe(expected);
  });
});

describe('transactions and locks', () => {
  test.each([
    ['BEGIN', 'begin'],
    ['start transaction', 'begin'],
    ['BEGIN ISOLATION LEVEL SERIALIZABLE', 'begin isolates'],
    ['BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED', 'begin'],
    ['BEGIN IMMEDIATE', 'begin isolates'],
    ['SET TRANSACTION ISOLATION LEVEL REPEATABLE READ', 'isolation isolates'],
    ['COMMIT', 'commit'],
    ['ROLLBACK', 'rollback'],
    ['ROLLBACK TO SAVEPOINT a', 'other'],
    ['SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', 'lock'],
    ['SELECT pg_advisory_unlock($1)', 'unlock'],
    ['LOCK TABLE t IN EXCLUSIVE MODE', 'lock'],
    ['CREATE TABLE t (id int)', 'other'],
  ])('%s', (text, expected) => {
    expect(print(text)).toBe(expected);
  });
});

describe('template literals', () => {
  test('have their holes as parameters, also in quotes', () => {
    expect(print(templateText(['UPDATE t SET n = ', " WHERE id = '", "'"]))).toBe('update t set n:$0 where [id = $1]');
  });

  test('with a hole for the columns set them all by it', () => {
    expect(print(templateText(['update users set ', ' where id = ', '']))).toBe('update users set *:$0 where [id = $1]');
  });

  test('with a hole for the table say nothing', () => {
    expect(parseSql(templateText(['SELECT n FROM ', ' WHERE id = 1']))).toBeUndefined();
  });
});

test('a condition may stand alone', () => {
  expect(printWhere(parseWhere('stock >= ? AND account.id = :id'))).toBe('[stock >= #0][id = :id]');
});

describe('what is no single statement is not understood, and nothing throws', () => {
  test.each([
    '',
    'hello world',
    "SELECT 'open",
    'SELECT /* open',
    'SELECT n FROM a; DELETE FROM a',
    'SELECT 1',
    'SELECT n FROM (SELECT 1) x',
    'UPDATE',
    'UPDATE t',
    'INSERT',
    ')(',
    '((((',
    'SELECT a FROM b UNION SELECT c FROM d',
    '🙂',
    'SET',
  ])('%j', (text) => {
    const statement = parseSql(text);
    expect(statement === undefined || statement.verb === 'other').toBe(true);
  });
});

describe('agrees with the grammar of PostgreSQL', () => {
  beforeAll(loadModule);

  test.each([
    'SELECT balance, name AS n FROM accounts WHERE id = $1',
    'SELECT u.id, u."fullName" FROM public.users u JOIN teams t ON t.id = u.team WHERE u.id = $1 AND t.open FOR UPDATE OF u NOWAIT',
    "SELECT DISTINCT kind FROM events WHERE at > now() - interval '1 day' ORDER BY kind LIMIT 10 OFFSET $1",
    'SELECT n FROM t WHERE a IS DISTINCT FROM $1 GROUP BY n HAVING count(*) > 1 FOR NO KEY UPDATE SKIP LOCKED',
    'UPDATE parts SET stock = $1, version = version + 1 WHERE id = $2 AND version = $3 RETURNING *',
    'UPDATE ONLY parts AS p SET stock = p.stock - $1, (a, b) = ($2, $3) FROM orders o WHERE o.part = p.id',
    "UPDATE t SET data = jsonb_set(data, '{a,b}', $1::jsonb), tags = tags[1:2] || ARRAY[$2] WHERE id = ANY($3)",
    'WITH picked AS (SELECT id FROM jobs WHERE owner IS NULL LIMIT 1 FOR UPDATE SKIP LOCKED) UPDATE jobs SET owner = $1 FROM picked WHERE jobs.id = picked.id RETURNING jobs.id',
    'INSERT INTO kv (k, v) VALUES ($1, $2), ($3, $4) ON CONFLICT (k) DO UPDATE SET v = excluded.v WHERE kv.v <> excluded.v RETURNING v',
    'INSERT INTO seen (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
    'INSERT INTO t DEFAULT VALUES',
    'DELETE FROM sessions s USING users u WHERE s.user_id = u.id AND u.name = $1 RETURNING s.id',
    'BEGIN ISOLATION LEVEL REPEATABLE READ',
    'ROLLBACK TO SAVEPOINT a',
    'LOCK TABLE t IN SHARE ROW EXCLUSIVE MODE',
  ])('%s', (text) => {
    const statement = parseSql(text);
    expect({
      verb: statement?.verb,
      table: statement?.table,
      assigned: statement?.assignments.map(({ column }) => column),
      locks: statement?.locksRows,
      returning: statement?.returning,
    }).toEqual(byGrammar(text));
  });
});

/** The same facts from the tree of the real grammar. */
function byGrammar(text: string): unknown {
  const [[kind, node] = []] = Object.entries(parseSync(text).stmts?.[0]?.stmt ?? {}).map(([name, value]): [string, Tree] => [
    name,
    value as Tree,
  ]);
  if (!kind || !node) throw new Error('no statement');
  const facts = { table: undefined, assigned: [], locks: false, returning: false };
  const nameOf = (target: Tree): unknown => at(target, 'ResTarget', 'name');
  switch (kind) {
    case 'SelectStmt':
      return { ...facts, verb: 'select', table: firstTable(list(node, 'fromClause')[0]), locks: list(node, 'lockingClause').length > 0 };
    case 'UpdateStmt':
      return {
        ...facts,
        verb: 'update',
        table: at(node, 'relation', 'relname'),
        assigned: list(node, 'targetList').map(nameOf),
        returning: returns(node),
      };
    case 'DeleteStmt':
      return { ...facts, verb: 'delete', table: at(node, 'relation', 'relname'), returning: returns(node) };
    case 'InsertStmt': {
      const action = at(node, 'onConflictClause', 'action');
      const isUpsert = action === 'ONCONFLICT_UPDATE';
      const hasValues = list(node, 'selectStmt', 'SelectStmt', 'valuesLists').length > 0;
      const assigned = isUpsert ? list(node, 'onConflictClause', 'targetList') : hasValues ? list(node, 'cols') : [];
      return {
        ...facts,
        verb: isUpsert ? 'upsert' : 'insert',
        table: at(node, 'relation', 'relname'),
        assigned: assigned.map(nameOf),
        returning: returns(node),
      };
    }
    case 'TransactionStmt':
      return { ...facts, verb: at(node, 'kind') === 'TRANS_STMT_BEGIN' ? 'begin' : 'other' };
    case 'LockStmt':
      return { ...facts, verb: 'lock' };
    default:
      throw new Error(`no rule for ${kind}`);
  }
}

type Tree = Readonly<Record<string, unknown>>;

function at(node: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Tree | undefined)?.[name], node);
}

const list = (node: unknown, ...path: readonly string[]): readonly Tree[] => (at(node, ...path) as readonly Tree[] | undefined) ?? [];

// PostgreSQL 18 gives RETURNING a node of its own
const returns = (node: Tree): boolean => node['returningClause'] !== undefined || node['returningList'] !== undefined;

function firstTable(from: unknown): unknown {
  return at(from, 'RangeVar', 'relname') ?? (at(from, 'JoinExpr') ? firstTable(at(from, 'JoinExpr', 'larg')) : undefined);
}
