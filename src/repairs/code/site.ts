import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Form, FormName, Method } from '../../stores/types.js';
import type { RepairContext } from '../repair.js';
import { argumentAt } from './lock-key.js';
import { ancestorsOf, contains, functionOf, isFunction, wrapped } from './nodes.js';
import { argumentsAt } from './places.js';
import { isLoop, regionOf, type Region } from './region.js';
import { quoted, styleOf, type Style } from './style.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A read and a write that both stand in one function, as calls. */
export interface Site {
  readonly read: TSESTree.CallExpression;
  readonly write: TSESTree.CallExpression;
  /** the statements from the one to the other */
  readonly region: Region;
  readonly style: Style;
  /** the code of the key, as the write has it, or the read if the write takes it from what was read */
  readonly key: string;
  /** the code of the object written to */
  readonly store: string;
  /** the argument that is written, if there is one */
  readonly value: TSESTree.Node | undefined;
  /** the code of the field that is written, for writes of a single one */
  readonly field: string | undefined;
}

/** The read and the write of a finding, if they stand in one function and run equally often. */
export function siteOf({ finding, source }: RepairContext): Site | undefined {
  const { read, write, module } = finding;
  const from = read?.call;
  const to = write?.call;
  if (from?.type !== N.CallExpression || to?.type !== N.CallExpression || read?.module !== module || write?.module !== module)
    return undefined;
  if (read.batch || write.batch || read.node !== finding.readSite || write.node !== finding.node || functionOf(from) !== functionOf(to))
    return undefined;
  const region = regionOf(from, to);
  if (!region || isRepeated(from, region) || isRepeated(to, region)) return undefined;
  const { facts } = write;
  const isFromRead = read.key.parts.some(({ id }, index) => write.key.parts[index] !== undefined && write.key.parts[index].id !== id);
  const key = isFromRead ? keyIn(source, from, read.facts) : keyIn(source, to, facts);
  if (key === 'several') return undefined;
  const style = styleOf(source, module.filename);
  return {
    read: from,
    write: to,
    region,
    style,
    key: key ? source.getText(key) : '',
    store: to.callee.type === N.MemberExpression ? source.getText(to.callee.object) : '',
    ...written(source, to, facts, style),
  };
}

/** The key of a call; what takes a list of keys must be given a single one. */
function keyIn(source: Source, call: TSESTree.CallExpression, facts: Method | undefined): TSESTree.Node | 'several' | undefined {
  const places = facts && 'key' in facts ? facts.key : undefined;
  if (typeof places !== 'string') return undefined;
  const place = places.split('|')[0] ?? places;
  if (!/(?:\[\]|\.\.\.)$/u.test(place)) return argumentAt(call.arguments, place);
  const given = argumentsAt(source, call.arguments, place.replace(/\[\]$/u, ''));
  const [only, ...others] = given.flatMap((each) => argumentsAt(source, [each], '0[]'));
  return only && others.length === 0 ? only : 'several';
}

/** The value that a call writes, and the field that it is written to. */
function written(source: Source, call: TSESTree.CallExpression, facts: Method | undefined, style: Style): Pick<Site, 'value' | 'field'> {
  const valuePlace = facts && 'value' in facts ? facts.value : undefined;
  const fieldPlace = facts && 'field' in facts ? facts.field : undefined;
  if (valuePlace === undefined) return { value: undefined, field: undefined };
  if (fieldPlace === undefined) return { value: argumentAt(call.arguments, valuePlace), field: undefined };
  if (!fieldPlace.endsWith('{}'))
    return {
      value: argumentAt(call.arguments, valuePlace),
      field: argumentAt(call.arguments, fieldPlace)?.type === N.SpreadElement ? undefined : textAt(source, call, fieldPlace),
    };
  // `hset(key, field, value)`, or `hset(key, { field: value })`
  const [first, second, ...others] = call.arguments.slice(Number.parseInt(fieldPlace, 10));
  if (first && second && others.length === 0) return { value: second, field: source.getText(first) };
  const [property, ...more] = first?.type === N.ObjectExpression ? first.properties : [];
  if (property?.type !== N.Property || more.length > 0) return { value: undefined, field: undefined };
  const name = property.key.type === N.Identifier && !property.computed ? quoted(property.key.name, style) : source.getText(property.key);
  return { value: property.value, field: name };
}

function textAt(source: Source, call: TSESTree.CallExpression, place: string): string | undefined {
  const node = argumentAt(call.arguments, place);
  return node && source.getText(node);
}

/** Whether a node runs more or less often than the statement of the region it is in: in a loop, or in a callback. */
function isRepeated(node: TSESTree.Node, { range }: Region): boolean {
  for (const each of ancestorsOf(node)) {
    if (!contains(range, each.range)) return false;
    if (isLoop(each) || isFunction(each)) return true;
  }
  return false;
}

/** A form of the client that is written to. The steps of a query builder, and commands, have those of the object that began the query or sends them. */
export function formOf({ finding }: RepairContext, name: FormName): Form | undefined {
  const { type, client } = finding.write?.object ?? {};
  if (type?.blockingForms && finding.write?.facts?.blocking) return type.blockingForms[name];
  if (!type || !client || type.forms || (type.store && !type.command)) return type?.forms?.[name];
  return Object.values(client.types).find(({ store, forms }) => store && forms?.[name])?.forms?.[name];
}

/** The statement that a call is alone in: `await redis.set(…);` */
export function statementOf(call: TSESTree.Node): TSESTree.ExpressionStatement | undefined {
  const { parent } = wrapped(call);
  return parent?.type === N.ExpressionStatement ? parent : undefined;
}
