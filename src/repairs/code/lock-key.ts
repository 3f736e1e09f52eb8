import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Finding } from '../../analysis/index.js';
import { bare, contains, functionOf, isFunction, type Range } from './nodes.js';
import { constantOf, variableOf } from './names.js';

type Operation = NonNullable<Finding['write']>;

/**
 * The key of the record as code that may stand at the place where the read and the write meet, before `region`. It is put
 * together along the calls that lead to the operation: parameters give way to what was handed in for them.
 */
export function lockKeyOf({ read, write, readSite, node, module }: Finding, region: Range): string | undefined {
  for (const [operation, site] of [
    [write, node],
    [read, readSite],
  ] as const) {
    const text = operation && site && keyOf(operation, site, { linted: module, region });
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The object written to, as code for the place where the read and the write meet. */
export function storeAt({ write, node, module }: Finding, region: Range): string | undefined {
  const call = write?.call;
  if (call?.type !== N.CallExpression || call.callee.type !== N.MemberExpression) return undefined;
  const { frames } = write?.context ?? { frames: [] };
  const entered = frames.findIndex((frame, index) => index > 0 && frame.call === node);
  const home = entered === -1 ? frames.length - 1 : entered - 1;
  return resolve(call.callee.object, frames.length - 1, { frames, home, linted: module, region });
}

interface Place {
  readonly linted: Finding['module'];
  readonly region: Range;
}

function keyOf(operation: Operation, site: TSESTree.Node, place: Place): string | undefined {
  const { frames } = operation.context;
  const entered = frames.findIndex((frame, index) => index > 0 && frame.call === site);
  const home = entered === -1 ? frames.length - 1 : entered - 1;
  const expressions = keyExpressionsOf(operation);
  if (!expressions) return undefined;
  const texts = expressions.map((expression) => resolve(expression, frames.length - 1, { frames, home, ...place }));
  if (texts.some((text) => text === undefined)) return undefined;
  const [only, ...others] = texts;
  const isComposed = others.length > 0 || /^[[{]/u.test(only ?? '');
  return isComposed ? `JSON.stringify(${others.length > 0 ? `[${texts.join(', ')}]` : (only ?? '')})` : only;
}

/** The arguments that name the record. */
function keyExpressionsOf({ call, facts }: Operation): TSESTree.Node[] | undefined {
  if (!call || !('arguments' in call) || !facts || !('key' in facts) || facts.key === undefined) return undefined;
  const places = typeof facts.key === 'string' ? [facts.key] : facts.key;
  const nodes = places.map((place) => argumentAt(call.arguments, place.split('|')[0] ?? place));
  return nodes.every((node) => node !== undefined) ? nodes : undefined;
}

/** The argument, or the part of an argument, at a place of the catalogue. */
export function argumentAt(given: readonly TSESTree.Node[], place: string): TSESTree.Node | undefined {
  const [index = '', ...path] = place.replace(/(?:\.\.\.|\[\]|\{\})$/u, '').split('.');
  let node: TSESTree.Node | undefined = given.at(Number(index));
  for (const name of path) node = node?.type === N.ObjectExpression ? propertyOf(node, name) : undefined;
  if (place.endsWith('{}') && node?.type === N.ObjectExpression) {
    const [only, ...others] = node.properties;
    return only?.type === N.Property && others.length === 0 ? only.key : undefined;
  }
  return node?.type === N.SpreadElement ? undefined : node;
}

function propertyOf(node: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
  for (const property of node.properties)
    if (property.type === N.Property && property.key.type === N.Identifier && property.key.name === name) return property.value;
  return undefined;
}

interface Way extends Place {
  readonly frames: Operation['context']['frames'];
  readonly home: number;
}

/** An expression of a frame, as code for the frame where the operations meet. */
function resolve(node: TSESTree.Node, at: number, way: Way): string | undefined {
  const part = (each: TSESTree.Node): string | undefined => resolve(each, at, way);
  const frame = way.frames[at];
  if (!frame) return undefined;
  const unwrapped = bare(node);
  switch (unwrapped.type) {
    case N.Literal:
      return unwrapped.raw;
    case N.ThisExpression:
      return resolveThis(at, way);
    case N.Identifier:
      return resolveName(unwrapped, at, way);
    case N.MemberExpression: {
      const object = part(unwrapped.object);
      if (object === undefined) return undefined;
      if (!unwrapped.computed) return `${object}.${unwrapped.property.type === N.PrivateIdentifier ? '#' : ''}${unwrapped.property.name}`;
      const property = part(unwrapped.property);
      return property === undefined ? undefined : `${object}[${property}]`;
    }
    case N.TemplateLiteral: {
      const holes = unwrapped.expressions.map(part);
      if (holes.some((text) => text === undefined)) return undefined;
      return `\`${unwrapped.quasis.map((quasi, index) => quasi.value.raw + (holes[index] === undefined ? '' : `\${${holes[index]}}`)).join('')}\``;
    }
    case N.BinaryExpression: {
      const [left, right] = [part(unwrapped.left), part(unwrapped.right)];
      return left === undefined || right === undefined ? undefined : `${left} ${unwrapped.operator} ${right}`;
    }
    case N.CallExpression: {
      if (node.type === N.AwaitExpression) return undefined;
      const [callee, ...given] = [unwrapped.callee, ...unwrapped.arguments].map(part);
      return callee === undefined || given.some((text) => text === undefined) ? undefined : `${callee}(${given.join(', ')})`;
    }
    case N.ArrayExpression: {
      const items = unwrapped.elements.map((element) => (element && element.type !== N.SpreadElement ? part(element) : undefined));
      return items.some((text) => text === undefined) ? undefined : `[${items.join(', ')}]`;
    }
    case N.ObjectExpression: {
      const properties = unwrapped.properties.map((property) =>
        property.type === N.Property && !property.computed && property.key.type === N.Identifier
          ? withName(property.key.name, part(property.value))
          : undefined,
      );
      return properties.some((text) => text === undefined) ? undefined : `{ ${properties.join(', ')} }`;
    }
    default:
      return undefined;
  }
}

function withName(name: string, value: string | undefined): string | undefined {
  return value === undefined || value === name ? value : `${name}: ${value}`;
}

/** `this` of a method is what stands before the dot of the call. */
function resolveThis(at: number, way: Way): string | undefined {
  if (at === way.home) return 'this';
  const call = way.frames[at]?.call;
  if (way.frames[at]?.function.type === N.ArrowFunctionExpression) return resolveThis(at - 1, way);
  return call?.type === N.CallExpression && call.callee.type === N.MemberExpression ? resolve(call.callee.object, at - 1, way) : undefined;
}

function resolveName(node: TSESTree.Identifier, at: number, way: Way): string | undefined {
  const frame = way.frames[at];
  const variable = frame && variableOf(frame.module.scopes, node);
  if (!frame) return undefined;
  if (!variable) return node.name;
  const constant = constantOf(variable)?.init;
  const isLinted = frame.module === way.linted;
  if (isLinted && isVisible(variable, frame.function, at, way)) return node.name;
  const [definition] = variable.defs;
  if (definition?.type === 'Parameter' && isFunction(frame.function) && at > way.home) {
    const index = frame.function.params.findIndex(
      (parameter) => parameter === definition.name || (parameter.type === N.AssignmentPattern && parameter.left === definition.name),
    );
    const given = !frame.callback && frame.call && 'arguments' in frame.call ? frame.call.arguments[index] : undefined;
    return given && given.type !== N.SpreadElement ? resolve(given, at - 1, way) : undefined;
  }
  if (!constant) return undefined;
  return isLinted || constant.type !== N.Literal ? resolve(constant, at, way) : constant.raw;
}

/** Whether a name means the same before the region as it does in the function of a frame. */
function isVisible({ scope, defs }: TSESLint.Scope.Variable, home: TSESTree.Node, at: number, { region, ...way }: Way): boolean {
  const declared = defs[0]?.name.range;
  if (!declared) return false;
  if (scope.type === 'module' || scope.type === 'global') return !contains(region, declared);
  const isOwn = at > way.home && functionOf(defs[0]?.name ?? scope.block) === home;
  return !isOwn && contains(scope.block.range, region) && declared[0] < region[0];
}
