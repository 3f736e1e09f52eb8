import { toClauses, type Clauses } from './sql/clauses.js';
import {
  columnOf,
  isSign,
  isWord,
  splitByComma,
  takeGroup,
  takeName,
  textOf,
  toExpression,
  toPredicates,
  type Assignment,
  type Expression,
  type Predicate,
} from './sql/expressions.js';
import { tokenize, type Token } from './sql/tokens.js';

export type { Assignment, Expression, Predicate } from './sql/expressions.js';
export { templateText } from './sql/tokens.js';

/**
 * A statement, as far as lost updates go: which rows of which table it reads or writes, what it puts into which column,
 * and what it locks. Names keep the case they were written in; SQL does not mind case, so compare them without.
 */
export interface SqlStatement {
  /** `lock` and `unlock` are advisory locks and LOCK TABLE; `upsert` is an insert that overwrites what is there */
  readonly verb:
    'select' | 'insert' | 'upsert' | 'update' | 'delete' | 'begin' | 'commit' | 'rollback' | 'lock' | 'unlock' | 'isolation' | 'other';
  /** the first table, without schema and quotes */
  readonly table?: string;
  /** what a SELECT or RETURNING gives; `name` is the property of the row. A column that is computed is absent. */
  readonly columns: readonly { readonly name: string; readonly column?: string }[];
  readonly assignments: readonly Assignment[];
  /** for an upsert, the conflict target with the values inserted for it */
  readonly where: readonly Predicate[];
  /** the rows read stay locked until the transaction ends */
  readonly locksRows: boolean;
  readonly onConflict?: 'nothing' | 'update';
  readonly returning: boolean;
  /** the transaction that begins here isolates a read and a later write, or fails */
  readonly isolates: boolean;
}

/** Reads one SQL statement. `undefined` where the text is none, is several, or is beyond what is understood here. */
export function parseSql(text: string): SqlStatement | undefined {
  const all = tokenize(text);
  if (!all) return undefined;
  const tokens = isSign(all.at(-1), ';') ? all.slice(0, -1) : all;
  if (tokens.some((token) => isSign(token, ';'))) return undefined;
  const control = toControl(tokens);
  if (control) return control;
  const clauses = toClauses(tokens);
  const verb = ['update', 'insert', 'replace', 'delete', 'select'].find(
    (word) => clauses.has(word) && (word !== 'update' || !clauses.has('for')),
  );
  switch (clauses.has('insert') ? 'insert' : verb) {
    case 'select':
      return toSelect(clauses);
    case 'update':
      return toUpdate(clauses);
    case 'delete':
      return toDelete(clauses);
    case 'insert':
    case 'replace':
      return toInsert(clauses, tokens);
    default:
      return undefined;
  }
}

/** Reads a condition that stands alone: `whereRaw('stock >= ?', [n])`. */
export function parseWhere(text: string): readonly Predicate[] {
  return toPredicates(tokenize(text) ?? []);
}

function statement(verb: SqlStatement['verb'], rest: Partial<SqlStatement> = {}): SqlStatement {
  return { verb, columns: [], assignments: [], where: [], locksRows: false, returning: false, isolates: false, ...rest };
}

/** Statements about transactions and locks, which have no clauses. */
function toControl(tokens: readonly Token[]): SqlStatement | undefined {
  const [first, second] = tokens;
  const isolates = tokens.some((token) => isWord(token, 'serializable', 'repeatable', 'immediate', 'exclusive', 'snapshot'));
  if (isWord(first, 'begin') || (isWord(first, 'start') && isWord(second, 'transaction'))) return statement('begin', { isolates });
  if (isWord(first, 'commit', 'end')) return statement('commit');
  if (isWord(first, 'rollback', 'abort')) return statement(tokens.some((token) => isWord(token, 'to')) ? 'other' : 'rollback');
  if (isWord(first, 'lock')) return statement('lock');
  if (isWord(first, 'unlock')) return statement('unlock');
  if (isWord(first, 'set') && tokens.some((token) => isWord(token, 'transaction'))) return statement('isolation', { isolates });
  if (tokens.some((token) => isWord(token, 'pg_advisory_unlock', 'pg_advisory_unlock_all', 'release_lock'))) return statement('unlock');
  if (
    tokens.some((token) => token.kind === 'word' && /^(?:pg_(?:try_)?advisory_(?:xact_)?lock|get_lock|sp_getapplock)$/iu.test(token.text))
  )
    return statement('lock');
  return isWord(first, ...definitions) ? statement('other') : undefined;
}

const definitions = [
  'create',
  'alter',
  'drop',
  'truncate',
  'savepoint',
  'release',
  'set',
  'show',
  'explain',
  'analyze',
  'vacuum',
  'pragma',
  'grant',
  'use',
  'declare',
];

function tableOf(tokens: readonly Token[] | undefined): string | undefined {
  const start = tokens?.findIndex((token) => !isWord(token, 'only', 'low_priority', 'ignore', 'or', 'rollback', 'abort', 'fail')) ?? -1;
  const name = tokens && start >= 0 ? takeName(tokens.slice(start)) : undefined;
  return name?.parts.at(-1);
}

/** Adds the table, unless it is a hole or a subquery and so has no name: then nothing can be said of the statement. */
function onTable(table: string | undefined, rest: SqlStatement): SqlStatement | undefined {
  return table === undefined ? undefined : { ...rest, table };
}

function toSelect(clauses: Clauses): SqlStatement | undefined {
  const from = clauses.get('from');
  const lock = clauses.get('for');
  const hint = from?.some((token) => isWord(token, 'updlock', 'xlock')) ?? false;
  const isKeyShare = lock !== undefined && isWord(lock[0], 'key') && isWord(lock[1], 'share');
  const locksRows =
    hint || (lock !== undefined && !isKeyShare && (clauses.has('update') || isWord(lock[0], 'share'))) || clauses.has('lock');
  const isUnion = ['union', 'intersect', 'except'].some((word) => clauses.has(word));
  if (isUnion) return undefined;
  return onTable(
    tableOf(from),
    statement('select', { columns: toColumns(clauses.get('select') ?? []), where: whereOf(clauses), locksRows }),
  );
}

const aggregates = [
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'string_agg',
  'array_agg',
  'json_agg',
  'jsonb_agg',
  'group_concat',
  'exists',
  'row_number',
];

function toColumns(tokens: readonly Token[]): SqlStatement['columns'] {
  const list = isWord(tokens[0], 'distinct', 'all') ? tokens.slice(1) : tokens;
  return splitByComma(list).flatMap((part) => {
    if (isSign(part.at(-1), '*')) return [{ name: '*', column: '*' }];
    const alias = isWord(part.at(-2), 'as') ? part.at(-1)?.text : undefined;
    const expression = alias === undefined ? part : part.slice(0, -2);
    const column = columnOf(expression) ?? onlyColumn(expression);
    const name = alias ?? columnOf(expression);
    if (name === undefined) return [];
    return [column === undefined ? { name } : { name, column }];
  });
}

/** The one column that an expression is about: `COALESCE(balance, 0)`, `data->>'n'`. Of an aggregate there is none. */
function onlyColumn(tokens: readonly Token[]): string | undefined {
  if (tokens.some((token) => isWord(token, ...aggregates, 'select', 'case'))) return undefined;
  const names = tokens.filter(
    (token, index) =>
      (token.kind === 'quoted' || token.kind === 'word') &&
      !isSign(tokens[index + 1], '(', '.') &&
      !isSign(tokens[index - 1], '::') &&
      !isWord(token, 'as', 'null'),
  );
  const distinct = new Set(names.map((token) => token.text));
  return distinct.size === 1 ? names[0]?.text : undefined;
}

const whereOf = (clauses: Clauses): readonly Predicate[] => toPredicates(clauses.get('where') ?? []);

const returns = (clauses: Clauses): Partial<SqlStatement> => {
  const list = clauses.get('returning') ?? clauses.get('output');
  return list ? { returning: true, columns: toColumns(list) } : {};
};

function toUpdate(clauses: Clauses): SqlStatement | undefined {
  const set = clauses.get('set');
  if (!set) return undefined;
  return onTable(
    tableOf(clauses.get('update')),
    statement('update', { assignments: toAssignments(set), where: whereOf(clauses), ...returns(clauses) }),
  );
}

function toAssignments(tokens: readonly Token[]): readonly Assignment[] {
  return splitByComma(tokens).flatMap((part) => {
    const [first] = part;
    if (first?.kind === 'parameter' && part.length === 1)
      return [{ column: '*', expression: { kind: 'parameter', parameter: first.parameter } as const }];
    const group = takeGroup(part);
    if (group && isSign(group.after[0], '='))
      return pair(splitByComma(group.inside), splitByComma(takeGroup(group.after.slice(1))?.inside ?? []));
    const name = takeName(part);
    const column = name?.parts.at(-1);
    return column !== undefined && isSign(name?.after[0], '=')
      ? [{ column, expression: toExpression(name?.after.slice(1) ?? [], column) }]
      : [];
  });
}

/** `(a, b) = ($1, $2)`, also the columns and values of an insert. */
function pair(columns: readonly (readonly Token[])[], values: readonly (readonly Token[])[]): readonly Assignment[] {
  return columns.flatMap((part, index) => {
    const column = columnOf(part);
    return column === undefined ? [] : [{ column, expression: toExpression(values[index] ?? [], column) }];
  });
}

function toDelete(clauses: Clauses): SqlStatement | undefined {
  return onTable(
    tableOf(clauses.get('from') ?? clauses.get('delete')),
    statement('delete', { where: whereOf(clauses), ...returns(clauses) }),
  );
}

function toInsert(clauses: Clauses, tokens: readonly Token[]): SqlStatement | undefined {
  const into = clauses.get('into') ?? clauses.get('insert') ?? [];
  const name = takeName(into);
  const columns = splitByComma(takeGroup(name?.after ?? [])?.inside ?? []);
  const row = takeGroup(clauses.get('values') ?? []);
  const inserted = row ? pair(columns, splitByComma(row.inside)) : clauses.has('on') ? [] : toAssignments(clauses.get('set') ?? []);
  const rest = returns(clauses);
  const on = clauses.get('on') ?? [];
  const ignores = tokens.slice(0, 3).some((token) => isWord(token, 'ignore')) || on.some((token) => isWord(token, 'nothing'));
  if (ignores) return onTable(name?.parts.at(-1), statement('insert', { assignments: inserted, onConflict: 'nothing', ...rest }));
  const replaces = clauses.has('replace') || tokens.slice(0, 3).some((token) => isWord(token, 'replace'));
  if (replaces) return onTable(name?.parts.at(-1), statement('upsert', { assignments: inserted, onConflict: 'update', ...rest }));
  if (!clauses.has('update')) return onTable(name?.parts.at(-1), statement('insert', { assignments: inserted, ...rest }));
  const target = splitByComma(takeGroup(isWord(on[0], 'conflict') ? on.slice(1) : [])?.inside ?? []).map(columnOf);
  const set = clauses.get('set') ?? clauses.get('update') ?? [];
  return onTable(
    name?.parts.at(-1),
    statement('upsert', {
      assignments: toAssignments(set).map((assignment) => ({ ...assignment, expression: ofInserted(assignment, set, inserted) })),
      where: inserted.flatMap(({ column, expression }) => (target.includes(column) ? [{ column, operator: '=', value: expression }] : [])),
      onConflict: 'update',
      ...rest,
    }),
  );
}

/** `excluded.n` and `VALUES(n)` are what was to be inserted; `t.n + excluded.n` stays a change of the column itself. */
function ofInserted(assignment: Assignment, set: readonly Token[], inserted: readonly Assignment[]): Expression {
  const part = splitByComma(set).find((tokens) => takeName(tokens)?.parts.at(-1) === assignment.column) ?? [];
  const value = part.slice(part.findIndex((token) => isSign(token, '=')) + 1);
  const text = textOf(value);
  const column = /^excluded \. (\S+)$/u.exec(text)?.[1] ?? /^values \( (\S+) \)$/u.exec(text)?.[1];
  return inserted.find((each) => each.column.toLowerCase() === column)?.expression ?? assignment.expression;
}
