import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import { at, enclosingClass, isFunction, isKind, staticKey, wrapped, type Bindings, type Located } from './located.js';
import { methodCall } from './packages.js';
import type { Resolver } from './resolver.js';
import { readsOf, variableOf } from './scopes.js';
import { nodesBelow } from './walk.js';

/** A call of a method of a graph's builder. */
export interface BuilderCall {
  readonly name: string;
  readonly args: readonly Located[];
  readonly call: Located<TSESTree.CallExpression>;
  /** `false` if it is made under a condition */
  readonly sure: boolean;
}

/** A list that a loop runs over is unrolled up to this length. */
const MAX_UNROLLED = 30;

/**
 * The calls that build a graph: chained after its `new` expression, and on each variable, property and parameter that the builder
 * is kept in. A loop over a literal list counts once for each item.
 */
export function builderCalls(resolver: Resolver, root: Located): BuilderCall[] {
  const calls: BuilderCall[] = [];
  const seen = new Set<unknown>();

  function follow(expression: Located, sure: boolean): void {
    const node = wrapped(expression.node);
    const { parent } = node;
    if (!parent) return;
    if (parent.type === N.MemberExpression && parent.object === node) {
      const call = wrapped(parent).parent;
      if (call?.type === N.CallExpression && call.callee === wrapped(parent)) record(at(expression, call), sure);
    } else if (parent.type === N.VariableDeclarator && parent.init === node && parent.id.type === N.Identifier) {
      followVariable(at(expression, parent.id));
    } else if (parent.type === N.AssignmentExpression && parent.right === node) {
      if (parent.left.type === N.Identifier) followVariable(at(expression, parent.left));
      else if (parent.left.type === N.MemberExpression) followProperty(expression, staticKey(parent.left));
    } else if (parent.type === N.PropertyDefinition && parent.value === node) {
      followProperty(expression, staticKey(parent));
    } else if (parent.type === N.CallExpression && parent.callee !== node) {
      followParameter(
        at(expression, parent),
        parent.arguments.findIndex((argument) => argument === node),
      );
    }
  }

  function record(call: Located<TSESTree.CallExpression>, sure: boolean): void {
    const method = methodCall(call);
    if (!method || seen.has(call.node)) return;
    seen.add(call.node);
    const rounds = roundsAround(resolver, call, root.node);
    for (const bindings of rounds.bindings) {
      calls.push({
        name: method.name,
        args: method.args.map((a) => ({ ...a, bindings })),
        call: { ...call, bindings },
        sure: sure && rounds.sure,
      });
    }
    if (method.name !== 'compile') follow(call, sure);
  }

  function followVariable(name: Located<TSESTree.Identifier>): void {
    const variable = variableOf(name);
    if (!variable || seen.has(variable)) return;
    seen.add(variable);
    for (const read of readsOf(variable)) follow(at(name, read), true);
  }

  function followProperty(inside: Located, name: string | undefined): void {
    const type = enclosingClass(inside.node);
    if (!type || name === undefined || seen.has(type)) return;
    seen.add(type);
    for (const node of nodesBelow(type, inside.module.visitorKeys)) {
      if (node.type === N.MemberExpression && node.object.type === N.ThisExpression && staticKey(node) === name)
        follow(at(inside, node), true);
    }
  }

  function followParameter(call: Located<TSESTree.CallExpression>, index: number): void {
    const fn = resolver.called(call);
    const parameter = fn?.node.params[index];
    if (fn && parameter?.type === N.Identifier) followVariable(at(fn, parameter));
  }

  follow(root, true);
  return calls;
}

/** The `new` expression that a chain of builder calls, or the variable it is kept in, begins with. */
export function builderRoot(resolver: Resolver, place: Located): Located | undefined {
  const found = resolver.definition(place);
  if (isKind(found, N.NewExpression)) return found;
  const call = methodCall(found);
  return call && builderRoot(resolver, call.object);
}

interface Rounds {
  bindings: Bindings[];
  sure: boolean;
}

/** The loops and conditions between a call and the function that makes the graph. */
function roundsAround(resolver: Resolver, call: Located, root: TSESTree.Node): Rounds {
  let rounds: Rounds = { bindings: [call.bindings], sure: true };
  for (let node: TSESTree.Node = call.node; node.parent && !contains(node.parent, root); node = node.parent) {
    const { parent } = node;
    const list = loopOver(resolver, at(call, parent), node);
    if (list)
      rounds = { bindings: rounds.bindings.flatMap((outer) => list.map((item) => new Map([...outer, ...item]))), sure: rounds.sure };
    else if (isConditional(parent, node)) rounds = { ...rounds, sure: false };
  }
  return rounds;
}

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

function isConditional(parent: TSESTree.Node, child: TSESTree.Node): boolean {
  switch (parent.type) {
    case N.IfStatement:
    case N.ConditionalExpression:
      return parent.test !== child;
    case N.LogicalExpression:
      return parent.right === child;
    case N.SwitchCase:
    case N.ForStatement:
    case N.ForOfStatement:
    case N.ForInStatement:
    case N.WhileStatement:
    case N.CatchClause:
      return true;
    default:
      return false;
  }
}

/** What the loop variable stands for in each round of `for (const x of [a, b])` and `[a, b].forEach((x) => …)`. */
function loopOver(resolver: Resolver, parent: Located, body: TSESTree.Node): Map<TSESLint.Scope.Variable, Located>[] | undefined {
  if (isKind(parent, N.ForOfStatement) && parent.node.body === body) {
    const { left } = parent.node;
    const pattern = left.type === N.VariableDeclaration ? left.declarations[0]?.id : undefined;
    return pattern && bindEach(resolver, parent, [pattern], itemsOf(resolver, at(parent, parent.node.right)));
  }
  if (!isFunction(parent.node) || parent.node.parent?.type !== N.CallExpression) return undefined;
  const call = methodCall(at(parent, parent.node.parent));
  if (!call || (call.name !== 'forEach' && call.name !== 'map')) return undefined;
  return bindEach(resolver, parent, parent.node.params, itemsOf(resolver, call.object));
}

function bindEach(
  resolver: Resolver,
  place: Located,
  patterns: readonly TSESTree.Node[],
  items: Item[] | undefined,
): Map<TSESLint.Scope.Variable, Located>[] | undefined {
  return items?.map((item) => {
    const bound = new Map<TSESLint.Scope.Variable, Located>();
    const [pattern] = patterns;
    if (pattern?.type === N.ArrayPattern && item.pair) {
      pattern.elements.forEach((element, index) => {
        const part = item.pair?.[index];
        if (element && part) resolver.bindPattern(at(place, element), part, bound);
      });
    } else if (pattern && item.value) {
      resolver.bindPattern(at(place, pattern), item.value, bound);
    }
    return bound;
  });
}

/** An element of a list, or a key and value of an object. */
interface Item {
  value?: Located;
  pair?: [Located, Located];
}

function itemsOf(resolver: Resolver, place: Located): Item[] | undefined {
  const list = resolver.definition(place);
  if (isKind(list, N.ArrayExpression)) {
    if (list.node.elements.length > MAX_UNROLLED) return undefined;
    return list.node.elements.flatMap((e) => (e && e.type !== N.SpreadElement ? [{ value: at(list, e) }] : []));
  }
  const call = methodCall(list);
  if (!call || !isKind(call.object, N.Identifier) || call.object.node.name !== 'Object' || !call.args[0]) return undefined;
  const object = resolver.definition(call.args[0]);
  if (!isKind(object, N.ObjectExpression) || object.node.properties.length > MAX_UNROLLED) return undefined;
  return object.node.properties.flatMap((property): Item[] => {
    const text = property.type === N.Property ? staticKey(property) : undefined;
    if (property.type !== N.Property || text === undefined) return [];
    const key: Located = { ...at(object, property.key), text };
    const value = at(object, property.value);
    return call.name === 'keys' ? [{ value: key }] : call.name === 'values' ? [{ value }] : [{ pair: [key, value] }];
  });
}
