import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import type { Method } from '../../stores/types.js';
import type { Guard, Query } from '../effects.js';
import { parseSql, templateText, type Expression, type SqlStatement } from '../sql.js';
import { Edit, constantValue, edited, nextId, noSources, union, unknownValue, type ObjectFacet, type Value } from '../values.js';
import { acquired, newGuard } from './guards.js';
import { contentsOf, deepSources, derived, propertyOf } from './objects.js';
import { type OperationCall } from './operations.js';
import { itemsOf, valueAt, valuesAt } from './places.js';
import type { Tracer } from './tracer.js';
import { emptyQuery, columnKey, runQuery } from './queries.js';

/** The text of a statement, with a mark for each hole. */
export function textOfSql(value: Value): string | undefined {
  if (typeof value.constant === 'string') return value.constant;
  if (!value.parts) return undefined;
  return templateText(
    value.parts.reduce<string[]>(
      (texts, part) => {
        if (typeof part.constant === 'string') return [...texts.slice(0, -1), `${texts.at(-1) ?? ''}${part.constant}`];
        return [...texts, ''];
      },
      [''],
    ),
  );
}
/** A statement in SQL text. */
export function sqlOperation(t: Tracer, call: OperationCall, facts: Extract<Method, { effect: 'sql' }>): Value {
  const given = valueAt(t, call, facts.text);
  const inner = given && contentsOf(t, given).some((content) => content.kind === 'object') ? given : undefined;
  const textValue = inner ? (propertyOf(t, inner, 'text') ?? propertyOf(t, inner, 'sql')) : given;
  const parameters = inner
    ? (propertyOf(t, inner, 'values') ?? propertyOf(t, inner, 'args'))
    : facts.values === undefined || facts.values === 'holes'
      ? undefined
      : facts.values.endsWith('...')
        ? undefined
        : valueAt(t, call, facts.values);
  const listed = facts.values?.endsWith('...') ? valuesAt(t, call, facts.values) : [];
  const text = textValue ? textOfSql(textValue) : undefined;
  const holes = textValue?.parts?.filter((part) => typeof part.constant !== 'string') ?? [];
  return performSql(t, call, text, parameters, listed.length > 0 ? listed : holes);
}
/** `` sql`UPDATE … ${value}` ``, `` prisma.$queryRaw`…` ``: `facts` are those of the tag. */
export function taggedQuery(
  t: Tracer,
  node: TSESTree.TaggedTemplateExpression,
  object: ObjectFacet,
  facts: Method | undefined,
  holes: readonly Value[],
): Value | undefined {
  if (facts?.effect !== 'sql') return undefined;
  const text = templateText(node.quasi.quasis.map((quasi) => quasi.value.cooked ?? ''));
  return performSql(t, { object, facts, method: 'sql', node, args: [], receiver: undefined }, text, undefined, holes);
}
export function performSql(
  t: Tracer,
  call: OperationCall,
  text: string | undefined,
  parameters: Value | undefined,
  listed: readonly Value[],
): Value {
  const all = union(parameters ? deepSources(t, parameters) : noSources, ...listed.map((each) => deepSources(t, each)));
  const statement = text === undefined ? undefined : parseSql(text);
  if (!statement) return derived(t, `sql${nextId()}`, edited(all, Edit.compute));
  const control = controlStatement(t, call, statement);
  if (control) return control;
  const value = (expression: Expression): Value => parameterOf(t, expression, parameters, listed);
  const filter = new Map<string, Value>();
  for (const predicate of statement.where) filter.set(columnKey(predicate.column, predicate.operator), value(predicate.value));
  const set = new Map<string, Value>();
  for (const assignment of statement.assignments) {
    if (assignment.expression.kind === 'parameter' || assignment.expression.kind === 'constant')
      set.set(assignment.column, value(assignment.expression));
  }
  const query: Query = {
    ...emptyQuery(t, call.node),
    verb:
      statement.verb === 'upsert'
        ? 'upsert'
        : statement.verb === 'insert'
          ? 'insert'
          : statement.verb === 'update'
            ? 'update'
            : statement.verb === 'delete'
              ? 'delete'
              : 'select',
    table: constantValue(statement.table?.toLowerCase() ?? '?'),
    filter,
    set,
    locks: statement.locksRows,
    ignoresDuplicates: statement.onConflict === 'nothing',
    returning: statement.returning,
  };
  const method = `${call.method}(${statement.verb.toUpperCase()})`;
  return runQuery(t, { id: `sql${query.id}`, sources: noSources, object: { ...call.object, query } }, call.node, { ...call, method });
}
/** `BEGIN`, `COMMIT`, `pg_advisory_lock(…)`: what other statements happen under. */
function controlStatement(t: Tracer, call: OperationCall, statement: SqlStatement): Value | undefined {
  const { object, node } = call;
  switch (statement.verb) {
    case 'begin': {
      const flaw = object.type.store?.pool ? 'begun on a pool' : statement.isolates ? undefined : 'default isolation';
      const said = saidAt(t, call);
      return acquired(t, node, newGuard(t, node, { what: 'transaction', reach: 'everywhere', flaw, store: object.store, object, ...said }));
    }
    case 'commit':
    case 'rollback':
      if (statement.verb === 'commit') t.release((guard) => guard.what === 'transaction' && guard.store === object.store);
      return unknownValue();
    case 'lock':
      return acquired(t, node, newGuard(t, node, { what: 'lock', reach: 'everywhere', store: object.store, object }));
    case 'unlock':
      t.release((guard) => guard.what === 'lock' && guard.store === object.store);
      return unknownValue();
    case 'isolation':
    case 'other':
      return unknownValue();
    default:
      return undefined;
  }
}
/** Where a statement is written out: a helper that runs what it is given says nothing itself. */
function saidAt(t: Tracer, { node, facts }: OperationCall): Pick<Guard, 'node' | 'module'> {
  let said: Pick<Guard, 'node' | 'module'> = { node, module: t.module };
  let place = facts.effect === 'sql' ? Number(facts.text) : NaN;
  for (let index = t.frames.length - 1; index > 0; index--) {
    const frame = t.frames[index];
    const module = t.frames[index - 1]?.module;
    const text = said.node.type === N.CallExpression ? said.node.arguments[place] : undefined;
    if (text?.type !== N.Identifier || !frame?.call || frame.callback || !module || !('params' in frame.function)) break;
    place = frame.function.params.findIndex((parameter) => parameter.type === N.Identifier && parameter.name === text.name);
    if (place < 0) break;
    said = { node: frame.call, module };
  }
  return said;
}
export function parameterOf(t: Tracer, expression: Expression, parameters: Value | undefined, listed: readonly Value[]): Value {
  if (expression.kind === 'constant') return constantValue(expression.value);
  if (expression.kind !== 'parameter') return unknownValue();
  const { parameter } = expression;
  if (parameter.by === 'hole') return listed[parameter.at] ?? unknownValue();
  if (parameter.by === 'name') return (parameters ? propertyOf(t, parameters, parameter.at) : undefined) ?? unknownValue();
  const positional = parameters ? itemsOf(t, parameters)[parameter.at] : listed[parameter.at];
  return positional ?? unknownValue();
}
