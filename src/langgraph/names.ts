import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { at, bare, isKind, staticKey, type Located } from './located.js';
import { langGraphExport } from './packages.js';
import type { Resolver } from './resolver.js';
import { laterValues, variableOf } from './scopes.js';

/** The names of the two ends of each graph. */
export const START = '__start__';
export const END = '__end__';

const MAX_NAMES = 40;
const MAX_DEPTH = 12;

/** All the names that an expression may stand for, each once; `undefined` if it may also be something unknown. */
export function namesOf(resolver: Resolver, place: Located, depth = 0): string[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (place.text !== undefined) return [place.text];
  const node = bare(place.node);
  switch (node.type) {
    case N.Literal:
      return [String(node.value)];
    case N.TemplateLiteral:
      return template(resolver, at(place, node), depth);
    case N.ConditionalExpression:
      return union([node.consequent, node.alternate].map((part) => namesOf(resolver, at(place, part), depth + 1)));
    case N.LogicalExpression:
      return node.operator === '&&'
        ? namesOf(resolver, at(place, node.right), depth + 1)
        : union([node.left, node.right].map((part) => namesOf(resolver, at(place, part), depth + 1)));
    case N.BinaryExpression: {
      if (node.operator !== '+') return undefined;
      return product(namesOf(resolver, at(place, node.left), depth + 1), namesOf(resolver, at(place, node.right), depth + 1));
    }
    default:
      return followed(resolver, at(place, node), depth);
  }
}

/** The one name that an expression stands for. */
export function nameOf(resolver: Resolver, place: Located): string | undefined {
  const names = namesOf(resolver, place);
  return names?.length === 1 ? names[0] : undefined;
}

/** The name of a property, also where it is computed from a constant. */
export function keyName(resolver: Resolver, place: Located<TSESTree.Property>): string | undefined {
  return staticKey(place.node) ?? (place.node.computed ? nameOf(resolver, at(place, place.node.key)) : undefined);
}

function followed(resolver: Resolver, place: Located, depth: number): string[] | undefined {
  const ends = langGraphExport(resolver, place);
  if (ends === 'START') return [START];
  if (ends === 'END') return [END];
  const found = resolver.definition(place);
  if (found.text !== undefined) return [found.text];
  if (isKind(found, N.TSEnumMember))
    return found.node.initializer ? namesOf(resolver, at(found, found.node.initializer), depth + 1) : undefined;
  if (found.node !== place.node || found.module !== place.module) return namesOf(resolver, found, depth + 1);
  if (isKind(found, N.Identifier)) return reassigned(resolver, found, depth);
  if (isKind(found, N.MemberExpression)) return anyMember(resolver, found, depth);
  return undefined;
}

/** `let next = a; if (x) next = b;`: each of the values. */
function reassigned(resolver: Resolver, place: Located<TSESTree.Identifier>, depth: number): string[] | undefined {
  const variable = variableOf(place);
  const declarator = variable?.defs[0]?.node;
  const later = variable && laterValues(variable);
  if (!later || declarator?.type !== N.VariableDeclarator || declarator.id.type !== N.Identifier) return undefined;
  const values = declarator.init ? [declarator.init, ...later] : later;
  return values.length === 0 ? undefined : union(values.map((value) => namesOf(resolver, at(place, value), depth + 1)));
}

/** `AGENTS[intent]`: each value of the constant object. */
function anyMember(resolver: Resolver, place: Located<TSESTree.MemberExpression>, depth: number): string[] | undefined {
  if (!place.node.computed) return undefined;
  const owner = resolver.definition(at(place, place.node.object));
  if (isKind(owner, N.ObjectExpression)) {
    return union(owner.node.properties.map((p) => (p.type === N.Property ? namesOf(resolver, at(owner, p.value), depth + 1) : undefined)));
  }
  if (isKind(owner, N.ArrayExpression)) {
    return union(
      owner.node.elements.map((e) => (e && e.type !== N.SpreadElement ? namesOf(resolver, at(owner, e), depth + 1) : undefined)),
    );
  }
  return undefined;
}

function template(resolver: Resolver, place: Located<TSESTree.TemplateLiteral>, depth: number): string[] | undefined {
  let names: string[] | undefined = [''];
  place.node.quasis.forEach((quasi, index) => {
    names = product(names, [quasi.value.cooked ?? quasi.value.raw]);
    const expression = place.node.expressions[index];
    if (expression) names = product(names, namesOf(resolver, at(place, expression), depth + 1));
  });
  return names;
}

function union(parts: readonly (string[] | undefined)[]): string[] | undefined {
  const names = new Set<string>();
  for (const part of parts) {
    if (!part) return undefined;
    for (const name of part) names.add(name);
  }
  return names.size === 0 || names.size > MAX_NAMES ? undefined : [...names];
}

function product(left: string[] | undefined, right: string[] | undefined): string[] | undefined {
  if (!left || !right || left.length * right.length > MAX_NAMES) return undefined;
  return left.flatMap((l) => right.map((r) => l + r));
}
