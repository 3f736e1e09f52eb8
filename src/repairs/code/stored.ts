import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { usesOf, variableOf } from './names.js';
import { bare } from './nodes.js';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/** What an expression holds of a stored value. */
export interface Stored {
  /** the part of the value; empty for all of it */
  readonly path: readonly string[];
  /** what stands in where nothing is stored */
  readonly fallback: TSESTree.Node | undefined;
  /** the functions that it went through: `parseInt`, `JSON.parse` */
  readonly through: readonly string[];
  /** the variables that it was kept in on the way */
  readonly variables: readonly Variable[];
}

const nothing: Stored = { path: [], fallback: undefined, through: [], variables: [] };
/** Methods that give the record itself out of what a read resolved to. */
const unwrapping = /^(?:data|val|toObject|toJSON)$/u;
/** Longer chains of variables than this are nobody's simple counter. */
const maximumDepth = 12;
const decoding = /^(?:(?:Number|globalThis)\.)?(?:Number|parseInt|parseFloat|String|structuredClone|BigInt)$|^JSON\.parse$/u;

/**
 * What an expression holds of the value that a call reads; nothing where more was done to it than unwrapping and a default.
 * Variables that are changed later do not count, but for `changed`.
 */
export function storedIn(source: Source, node: TSESTree.Node, read: TSESTree.Node, changed?: Variable, depth = 0): Stored | undefined {
  if (depth > maximumDepth) return undefined;
  const inside = (each: TSESTree.Node): Stored | undefined => storedIn(source, each, read, changed, depth + 1);
  const unwrapped = bare(node);
  if (unwrapped === read) return nothing;
  switch (unwrapped.type) {
    case N.Identifier:
      return fromVariable(source, unwrapped, changed, inside);
    case N.MemberExpression: {
      const whole = inside(unwrapped.object);
      const name = nameOf(unwrapped);
      return whole && name !== undefined ? { ...whole, path: [...whole.path, name] } : undefined;
    }
    case N.LogicalExpression: {
      const left = unwrapped.operator === '&&' ? undefined : inside(unwrapped.left);
      return left && isPlainDefault(unwrapped.right) ? { ...left, fallback: left.fallback ?? unwrapped.right } : undefined;
    }
    case N.ConditionalExpression:
      return fromConditional(unwrapped, inside);
    case N.UnaryExpression: {
      const value = unwrapped.operator === '+' ? inside(unwrapped.argument) : undefined;
      return value && { ...value, through: [...value.through, 'Number'] };
    }
    case N.CallExpression: {
      const name = source.getText(unwrapped.callee);
      const [first] = unwrapped.arguments;
      if (!first && unwrapped.callee.type === N.MemberExpression && unwrapping.test(source.getText(unwrapped.callee.property)))
        return inside(unwrapped.callee.object);
      const value = first && decoding.test(name) ? inside(first) : undefined;
      return value && { ...value, through: [...value.through, name.replace('Number.', '')] };
    }
    default:
      return undefined;
  }
}

function fromVariable(
  source: Source,
  node: TSESTree.Identifier,
  changed: Variable | undefined,
  inside: (node: TSESTree.Node) => Stored | undefined,
): Stored | undefined {
  const variable = variableOf(source.scopeManager, node);
  const [definition] = variable?.defs ?? [];
  if (!variable || variable.defs.length !== 1 || definition?.type !== 'Variable' || !definition.node.init) return undefined;
  if (variable !== changed && usesOf(variable).some(isChanged)) return undefined;
  const whole = inside(definition.node.init);
  const path = pathTo(definition.node.id, definition.name);
  return whole && path && { ...whole, path: [...whole.path, ...path], variables: [...whole.variables, variable] };
}

/** The way from a pattern to a name in it; none through defaults and rests. */
function pathTo(pattern: TSESTree.Node, name: TSESTree.Node): string[] | undefined {
  if (pattern === name) return [];
  const parts: (readonly [string, TSESTree.Node])[] =
    pattern.type === N.ObjectPattern
      ? pattern.properties.flatMap((each) =>
          each.type === N.Property && !each.computed && each.key.type === N.Identifier ? [[each.key.name, each.value] as const] : [],
        )
      : pattern.type === N.ArrayPattern
        ? pattern.elements.flatMap((each, index) => (each ? [[String(index), each] as const] : []))
        : [];
  for (const [key, part] of parts) {
    const rest = pathTo(part, name);
    if (rest) return [key, ...rest];
  }
  return undefined;
}

function fromConditional(
  { test, consequent, alternate }: TSESTree.ConditionalExpression,
  inside: (node: TSESTree.Node) => Stored | undefined,
): Stored | undefined {
  const [value, other] = isPlainDefault(alternate) ? [consequent, alternate] : [alternate, consequent];
  const stored = isPlainDefault(other) && testsPresence(test, inside) ? inside(value) : undefined;
  return stored && { ...stored, fallback: stored.fallback ?? other };
}

/** `raw`, `!raw`, `raw === null`, `raw != null` */
function testsPresence(test: TSESTree.Node, inside: (node: TSESTree.Node) => Stored | undefined): boolean {
  if (test.type === N.UnaryExpression && test.operator === '!') return testsPresence(test.argument, inside);
  if (test.type === N.BinaryExpression)
    return (isNothing(test.right) && inside(test.left) !== undefined) || (isNothing(test.left) && inside(test.right) !== undefined);
  return inside(test) !== undefined;
}

function isNothing(node: TSESTree.Node): boolean {
  return (node.type === N.Literal && node.value === null) || (node.type === N.Identifier && node.name === 'undefined');
}

function isPlainDefault(node: TSESTree.Node): boolean {
  const unwrapped = bare(node);
  return (
    unwrapped.type === N.Literal ||
    isNothing(unwrapped) ||
    isEmptyObject(unwrapped) ||
    (unwrapped.type === N.ArrayExpression && unwrapped.elements.length === 0)
  );
}

function isEmptyObject(node: TSESTree.Node): boolean {
  return node.type === N.ObjectExpression && node.properties.length === 0;
}

/** Whether a default is what an atomic addition starts from. */
export function isZero({ fallback }: Stored): boolean {
  const node = fallback && bare(fallback);
  return (
    !node ||
    isNothing(node) ||
    (node.type === N.Literal && (node.value === 0 || node.value === '0' || node.value === '' || node.value === 0n))
  );
}

/** Whether a default is what an atomic append starts from. */
export function isEmpty({ fallback }: Stored): boolean {
  const node = fallback && bare(fallback);
  return (
    !node ||
    isNothing(node) ||
    (node.type === N.ArrayExpression && node.elements.length === 0) ||
    (node.type === N.Literal && (node.value === '[]' || node.value === ''))
  );
}

function nameOf({ computed, property }: TSESTree.MemberExpression): string | undefined {
  if (!computed) return property.type === N.Identifier ? property.name : undefined;
  return property.type === N.Literal ? String(property.value) : undefined;
}

/** Whether a use of a variable changes what it holds. */
export function isChanged(use: TSESTree.Node): boolean {
  for (let each = use; each.parent; each = each.parent) {
    const { parent } = each;
    if (parent.type === N.UpdateExpression || (parent.type === N.AssignmentExpression && parent.left === each)) return true;
    if (parent.type === N.UnaryExpression && parent.operator === 'delete') return true;
    if (parent.type === N.CallExpression)
      return (
        parent.callee === each &&
        each.type === N.MemberExpression &&
        changes.test(each.property.type === N.Identifier ? each.property.name : '')
      );
    if (parent.type !== N.MemberExpression || parent.object !== each) return false;
  }
  return false;
}

const changes = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear)$/u;
