import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import type { Method, QueryStep } from '../../stores/types.js';
import type { OperationEffect, Query } from '../effects.js';
import { parseWhere } from '../sql.js';
import { constantValue, nextId, noSources, sourceOf, undefinedValue, union, unknownValue, type Sources, type Value } from '../values.js';
import { contentsOf, deepSources, derived } from './objects.js';
import { type OperationCall } from './operations.js';
import { record } from './records.js';
import { filterOf, itemsOf, valueAt, valuesAt } from './places.js';
import { objectWithin } from './recognise.js';
import type { Tracer } from './tracer.js';
import { textOfSql, performSql, parameterOf, sqlOperation } from './sql-statements.js';

export function emptyQuery(t: Tracer, node: TSESTree.Node): Query {
  return {
    id: nextId(),
    verb: undefined,
    table: undefined,
    filter: new Map(),
    set: new Map(),
    values: undefined,
    text: undefined,
    parameters: [],
    isolation: undefined,
    joins: [],
    locks: false,
    ignoresDuplicates: false,
    returning: false,
    conflict: undefined,
    node,
    frames: t.frames,
    ran: { done: false },
  };
}
/** One more step of a query builder; the query happens when it is awaited or run. */
export function extendQuery(t: Tracer, call: OperationCall, step: QueryStep, returns: string | undefined): Value {
  const base = call.object.query ?? emptyQuery(t, call.node);
  const joins = call.facts.joins === undefined ? [] : valuesAt(t, call, call.facts.joins);
  const query = withStep(t, call, { ...base, node: call.node, frames: t.frames, joins: [...base.joins, ...joins] }, step);
  const type = returns
    ? t.options.catalogue.resolve(call.object.client, returns)
    : { client: call.object.client, name: call.object.typeName, type: call.object.type };
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
/** `db.batch([a, b])`: statements that were built or prepared before, or text with its values. */
export function runStatements(t: Tracer, call: OperationCall, list: string): void {
  const { batch } = call.object;
  for (const given of valuesAt(t, call, list).flatMap((value) => itemsOf(t, value))) {
    const item: Value = batch && given.object ? { ...given, object: { ...given.object, batch } } : given;
    const { object } = item;
    const node = object?.query?.node;
    if (object?.query?.text && node?.type === N.CallExpression) runPrepared(t, { ...call, object, node }, object.query, object.query.text);
    else if (object?.query) runQuery(t, item, call.node);
    else sqlOperation(t, { ...call, args: [item] }, { effect: 'sql', text: '0', values: '1' });
  }
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
    return {
      ...query,
      verb,
      table,
      set,
      values: given ?? query.values,
      conflict: step.conflict ?? query.conflict,
      returning: query.returning || (step.verb === 'select' && query.verb !== undefined && query.verb !== 'select'),
    };
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
  if ('values' in step && step.values !== undefined)
    return { ...query, parameters: [...query.parameters, ...valuesAt(t, call, step.values)] };
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
    for (const predicate of text === undefined ? [] : parseWhere(text))
      filter.set(columnKey(predicate.column, predicate.operator), parameterOf(t, predicate.value, parameters, []));
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
export function columnKey(column: string, operator: string): string {
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
  if (facts.all !== undefined)
    for (const part of valuesAt(t, call, facts.all).flatMap((each) => itemsOf(t, each))) addBuiltFilter(t, columns, part);
  const column = facts.column === undefined ? undefined : valueAt(t, call, facts.column);
  if (column)
    columns.set(
      columnKey(typeof column.constant === 'string' ? column.constant : (column.name ?? column.id), facts.operator ?? '='),
      facts.value === undefined ? undefinedValue : (valueAt(t, call, facts.value) ?? undefinedValue),
    );
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
  const target: OperationCall = {
    object,
    facts,
    method: methodOf(query),
    node: at ?? (node as TSESTree.CallExpression),
    args: call?.args ?? [],
    receiver: undefined,
    joins: query.joins,
  };
  const run = facts.effect === 'query' && 'run' in facts.step ? facts.step : undefined;
  const table = query.table ? [...object.key, tableKey(query.table)] : [...object.key];
  // A table without a filter is all of its rows; a key without one is the record itself.
  const isValue = (object.type.store ?? object.traits)?.granularity === 'value';
  // An upsert finds its row by columns that it writes.
  const filter = query.verb === 'upsert' && query.filter.size === 0 ? query.set : query.filter;
  const key = { parts: table, filter: isValue && filter.size === 0 ? undefined : filter };
  const effect: OperationEffect =
    query.verb === 'insert'
      ? query.ignoresDuplicates
        ? 'create'
        : 'write'
      : query.verb === 'upsert'
        ? 'write'
        : query.verb === 'update'
          ? 'write'
          : query.verb === 'increment'
            ? 'update'
            : query.verb === 'delete'
              ? 'delete'
              : 'read';
  if (effect === 'read') {
    const operation = record(t, target, 'read', key, { query, locksRow: query.locks });
    return derived(t, `rows${operation.id}`, sourceOf(operation), { direct: operation });
  }
  const fields = new Map<string, Sources>();
  for (const [name, field] of query.set) fields.set(name, deepSources(t, field));
  const written = query.values ? union(deepSources(t, query.values), ...fields.values()) : union(...fields.values());
  const operation = record(t, target, effect, key, {
    query,
    value: query.values,
    written,
    fields: isValue ? undefined : fields,
    columns: query.set,
    conflict:
      (query.returning ? run?.conflictReturning : undefined) ??
      run?.conflict ??
      query.conflict ??
      (facts.effect === 'sql' ? facts.conflict : undefined),
  });
  return derived(t, `result${operation.id}`, sourceOf(operation, ['(result)']), { direct: operation });
}
/** A query that is returned happens: an async function waits for what it returns, and so does the caller that is not seen. */
export function runReturned(t: Tracer, value: Value, node: TSESTree.Node): Value {
  const frame = t.frames.at(-1);
  const isAsync = frame !== undefined && 'async' in frame.function && frame.function.async;
  return value.object?.query && (isAsync || t.frames.length === 1) ? runQuery(t, value, node) : value;
}
/** A table object goes by its name, as in `db.query.users` and `db.update(users)`. */
function tableKey(table: Value): Value {
  return table.isConstant || table.name === undefined ? table : { ...constantValue(table.name), sources: table.sources };
}
function methodOf(query: Query): string {
  return query.verb ?? 'select';
}
