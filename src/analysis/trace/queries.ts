import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Method, QueryStep } from '../../stores/types.js';
import type { OperationEffect, Query } from '../effects.js';
import { parseSql, parseWhere, templateText, type Expression, type SqlStatement } from '../sql.js';
import { Edit, constantValue, edited, nextId, noSources, sourceOf, undefinedValue, union, unknownValue, type Sources, type Value } from '../values.js';
import { acquired, newGuard } from './guards.js';
import { contentsOf, deepSources, derived, propertyOf } from './objects.js';
import { record, type OperationCall } from './operations.js';
import { filterOf, itemsOf, valueAt, valuesAt } from './places.js';
import { objectWithin } from './recognise.js';
import type { Tracer } from './tracer.js';

function emptyQuery(node: TSESTree.Node): Query {
  return { id: nextId(), verb: undefined, table: undefined, filter: new Map(), set: new Map(), values: undefined, text: undefined, parameters: [], isolation: undefined, joins: [], locks: false, ignoresDuplicates: false, returning: false, conflict: undefined, node, ran: { done: false } };
}

/** One more step of a query builder; the query happens when it is awaited or run. */
export function extendQuery(t: Tracer, call: OperationCall, step: QueryStep, returns: string | undefined): Value {
  const base = call.object.query ?? emptyQuery(call.node);
  const joins = call.facts.joins === undefined ? [] : valuesAt(t, call, call.facts.joins);
  const query = withStep(t, call, { ...base, node: call.node, joins: [...base.joins, ...joins] }, step);
  const type = returns ? t.options.catalogue.resolve(call.object.client, returns) : { client: call.object.client, name: call.object.typeName, type: call.object.type };
  if (!type) return unknownValue();
  const object = objectWithin(call.object, type, { query });
  const value: Value = { id: `query${query.id}`, sources: noSources, object };
  if (!('run' in step)) return value;
  return query.text ? runPrepared(t, call, query, query.text) : runQuery(t, value, call.node, call);
}

/** A statement that was prepared before: `db.prepare(text).bind(id).first()`. Names are bound by one object, places by one list or one by one. */
function runPrepared(t: Tracer, call: OperationCall, query: Query, text: Value): Value {
  const [only, ...others] = query.parameters;
  const together = only && others.length === 0 && contentsOf(t, only).length > 0 ? only : undefined;
  const holes = text.parts?.filter((part) => typeof part.constant !== 'string') ?? [];
  return performSql(t, call, textOfSql(text), together, query.parameters.length > 0 ? query.parameters : holes);
}

function withStep(t: Tracer, call: OperationCall, query: Query, step: QueryStep): Query {
  const at = (place: string | undefined): Value | undefined => valueAt(t, call, place);
  if ('verb' in step) {
    const table = at(step.table) ?? query.table;
    const given = at(step.value);
    const set = new Map(query.set);
    const [, second] = call.args;
    // `.update('n', 1)` names the column and gives its value
    if (typeof given?.constant === 'string' && second) set.set(given.constant, second);
    else if (given && step.verb !== 'increment') addFields(t, set, given);
    // A reader turned writer keeps its filter: `knex('users').where({ id }).update({ n })`.
    const verb = step.verb === 'select' && query.verb !== undefined && query.verb !== 'select' ? query.verb : step.verb;
    return { ...query, verb, table, set, values: given ?? query.values, conflict: step.conflict ?? query.conflict, returning: query.returning || (step.verb === 'select' && query.verb !== undefined && query.verb !== 'select') };
  }
  if ('table' in step) return { ...query, table: at(step.table) ?? query.table };
  if ('filter' in step) return { ...query, filter: new Map([...query.filter, ...filtersOf(t, call, step)]) };
  if ('set' in step) {
    const set = new Map(query.set);
    const target = at(step.set);
    const value = at(step.value);
    if (step.value !== undefined && value && typeof target?.constant === 'string') set.set(target.constant, value);
    else if (target) addFields(t, set, target);
    return { ...query, set, values: target ?? query.values };
  }
  if ('locks' in step) return { ...query, locks: true };
  if ('ignoresDuplicates' in step) return { ...query, ignoresDuplicates: true };
  if ('returning' in step) return { ...query, returning: true };
  if ('isolation' in step) return { ...query, isolation: at(step.isolation) };
  if ('text' in step) return { ...query, text: at(step.text) };
  if ('values' in step && step.values !== undefined) return { ...query, parameters: [...query.parameters, ...valuesAt(t, call, step.values)] };
  return query;
}

function addFields(t: Tracer, set: Map<string, Value>, given: Value): void {
  for (const content of contentsOf(t, given)) for (const [name, value] of content.properties) set.set(name, value);
}

/** The columns that a filter step fixes, with their values. */
function filtersOf(t: Tracer, call: OperationCall, step: Extract<QueryStep, { filter: string }>): Map<string, Value> {
  const filter = new Map<string, Value>();
  const [first] = valuesAt(t, call, step.filter);
  if (!first) return filter;
  if (step.sql) {
    const text = textOfSql(first);
    const parameters = valueAt(t, call, step.value);
    for (const predicate of text === undefined ? [] : parseWhere(text)) filter.set(columnKey(predicate.column, predicate.operator), parameterOf(t, predicate.value, parameters, []));
    return filter;
  }
  if (step.value !== undefined && typeof first.constant === 'string') {
    const complete = step.operator === undefined || call.args.length > Number(step.value);
    const operator = step.is ?? (step.operator !== undefined && complete ? String(valueAt(t, call, step.operator)?.constant ?? '?') : '=');
    const value = complete ? valueAt(t, call, step.value) : call.args.at(-1);
    filter.set(columnKey(first.constant, operator), value ?? undefinedValue);
    return filter;
  }
  const literal = filterOf(t, first);
  if (literal) for (const [name, value] of literal) filter.set(name, value);
  else for (const each of first.parts ?? itemsOf(t, first)) addBuiltFilter(t, filter, each);
  return filter;
}

function columnKey(column: string, operator: string): string {
  return operator === '=' || operator === '==' || operator === '===' || operator === 'eq' ? column : `${column} ${operator}`;
}

/** A filter that another call built: `eq(users.id, id)`, `and(…)`. */
function addBuiltFilter(t: Tracer, filter: Map<string, Value>, built: Value): void {
  const found = t.builtFilters.get(built.id);
  if (found) for (const [column, value] of found) filter.set(column, value);
  else filter.set(`(${built.id})`, built);
}

/** `eq(users.id, id)`, `and(a, b)`: remembered under the value's identity, for the query that takes it. */
export function buildFilter(t: Tracer, call: OperationCall): Value {
  const { facts } = call;
  if (facts.effect !== 'filter') return unknownValue();
  const value: Value = { id: `filter${nextId()}`, sources: union(...call.args.map((argument) => deepSources(t, argument))) };
  const columns = new Map<string, Value>();
  if (facts.all !== undefined) for (const part of valuesAt(t, call, facts.all).flatMap((each) => itemsOf(t, each))) addBuiltFilter(t, columns, part);
  const column = facts.column === undefined ? undefined : valueAt(t, call, facts.column);
  if (column) columns.set(columnKey(typeof column.constant === 'string' ? column.constant : (column.name ?? column.id), facts.operator ?? '='), facts.value === undefined ? undefinedValue : (valueAt(t, call, facts.value) ?? undefinedValue));
  t.builtFilters.set(value.id, columns);
  return value;
}

/** The query happens here. */
export function runQuery(t: Tracer, value: Value, node: TSESTree.Node, call?: OperationCall): Value {
  const { object } = value;
  const query = object?.query;
  if (!object || !query || query.ran.done) return value;
  query.ran.done = true;
  const at = query.node.type === N.CallExpression || query.node.type === N.TaggedTemplateExpression ? query.node : undefined;
  const facts: Method = call?.facts ?? { effect: 'none' };
  const target: OperationCall = { object, facts, method: methodOf(query), node: at ?? (node as TSESTree.CallExpression), args: call?.args ?? [], receiver: undefined, joins: query.joins };
  const run = facts.effect === 'query' && 'run' in facts.step ? facts.step : undefined;
  const table = query.table ? [...object.key, tableKey(query.table)] : [...object.key];
  const key = { parts: table, filter: query.filter };
  const effect: OperationEffect = query.verb === 'insert' ? (query.ignoresDuplicates ? 'create' : 'write') : query.verb === 'upsert' ? 'write' : query.verb === 'update' ? 'write' : query.verb === 'increment' ? 'update' : query.verb === 'delete' ? 'delete' : 'read';
  if (effect === 'read') {
    const operation = record(t, target, 'read', key, { query, locksRow: query.locks });
    return derived(t, `rows${operation.id}`, sourceOf(operation), { direct: operation });
  }
  const fields = new Map<string, Sources>();
  for (const [name, field] of query.set) fields.set(name, deepSources(t, field));
  const written = query.values ? union(deepSources(t, query.values), ...fields.values()) : union(...fields.values());
  const operation = record(t, target, effect, key, { query, value: query.values, written, fields, columns: query.set, conflict: (query.returning ? run?.conflictReturning : undefined) ?? run?.conflict ?? query.conflict ?? (facts.effect === 'sql' ? facts.conflict : undefined) });
  return derived(t, `result${operation.id}`, sourceOf(operation, ['(result)']), { direct: operation });
}

/** A table object goes by its name, as in `db.query.users` and `db.update(users)`. */
function tableKey(table: Value): Value {
  return table.isConstant || table.name === undefined ? table : { ...constantValue(table.name), sources: table.sources };
}

function methodOf(query: Query): string {
  return query.verb ?? 'select';
}

/** The text of a statement, with a mark for each hole. */
function textOfSql(value: Value): string | undefined {
  if (typeof value.constant === 'string') return value.constant;
  if (!value.parts) return undefined;
  return templateText(value.parts.reduce<string[]>((texts, part) => {
    if (typeof part.constant === 'string') return [...texts.slice(0, -1), `${texts.at(-1) ?? ''}${part.constant}`];
    return [...texts, ''];
  }, ['']));
}

/** A statement in SQL text. */
export function sqlOperation(t: Tracer, call: OperationCall, facts: Extract<Method, { effect: 'sql' }>): Value {
  const given = valueAt(t, call, facts.text);
  const inner = given && contentsOf(t, given).some((content) => content.kind === 'object') ? given : undefined;
  const textValue = inner ? (propertyOf(t, inner, 'text') ?? propertyOf(t, inner, 'sql')) : given;
  const parameters = inner ? (propertyOf(t, inner, 'values') ?? propertyOf(t, inner, 'args')) : facts.values === undefined || facts.values === 'holes' ? undefined : facts.values.endsWith('...') ? undefined : valueAt(t, call, facts.values);
  const listed = facts.values?.endsWith('...') ? valuesAt(t, call, facts.values) : [];
  const text = textValue ? textOfSql(textValue) : undefined;
  const holes = textValue?.parts?.filter((part) => typeof part.constant !== 'string') ?? [];
  return performSql(t, call, text, parameters, listed.length > 0 ? listed : holes);
}

/** `` sql`UPDATE … ${value}` ``. */
export function taggedQuery(t: Tracer, node: TSESTree.TaggedTemplateExpression, tag: Value, holes: readonly Value[]): Value | undefined {
  const { object } = tag;
  const facts = object?.type.call;
  if (!object || facts?.effect !== 'sql') return undefined;
  const text = templateText(node.quasi.quasis.map((quasi) => quasi.value.cooked ?? ''));
  return performSql(t, { object, facts, method: 'sql', node, args: [], receiver: undefined }, text, undefined, holes);
}

function performSql(t: Tracer, call: OperationCall, text: string | undefined, parameters: Value | undefined, listed: readonly Value[]): Value {
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
    if (assignment.expression.kind === 'parameter' || assignment.expression.kind === 'constant') set.set(assignment.column, value(assignment.expression));
  }
  const query: Query = { ...emptyQuery(call.node), verb: statement.verb === 'upsert' ? 'upsert' : statement.verb === 'insert' ? 'insert' : statement.verb === 'update' ? 'update' : statement.verb === 'delete' ? 'delete' : 'select', table: constantValue(statement.table?.toLowerCase() ?? '?'), filter, set, locks: statement.locksRows, ignoresDuplicates: statement.onConflict === 'nothing', returning: statement.returning };
  const method = `${call.method}(${statement.verb.toUpperCase()})`;
  return runQuery(t, { id: `sql${query.id}`, sources: noSources, object: { ...call.object, query } }, call.node, { ...call, method });
}

/** `BEGIN`, `COMMIT`, `pg_advisory_lock(…)`: what other statements happen under. */
function controlStatement(t: Tracer, call: OperationCall, statement: SqlStatement): Value | undefined {
  const { object, node } = call;
  switch (statement.verb) {
    case 'begin': {
      const flaw = object.type.store?.pool ? 'begun on a pool' : statement.isolates ? undefined : 'default isolation';
      return acquired(t, node, newGuard(t, node, { what: 'transaction', reach: 'everywhere', flaw, store: object.store, object }));
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

function parameterOf(t: Tracer, expression: Expression, parameters: Value | undefined, listed: readonly Value[]): Value {
  if (expression.kind === 'constant') return constantValue(expression.value);
  if (expression.kind !== 'parameter') return unknownValue();
  const { parameter } = expression;
  if (parameter.by === 'hole') return listed[parameter.at] ?? unknownValue();
  if (parameter.by === 'name') return (parameters ? propertyOf(t, parameters, parameter.at) : undefined) ?? unknownValue();
  const positional = parameters ? itemsOf(t, parameters)[parameter.at] : listed[parameter.at];
  return positional ?? unknownValue();
}

