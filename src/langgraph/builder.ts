import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { at, enclosingClass, isFunction, isKind, staticKey, wrapped, type FunctionNode, type Located } from './located.js';
import { roundsAround } from './loops.js';
import { methodCall } from './packages.js';
import type { Resolver } from './resolver.js';
import { readsOf, variableOf } from './scopes.js';
import { nodesBelow } from '../analysis/children.js';

/** A call of a method of a graph's builder. */
export interface BuilderCall {
  readonly name: string;
  readonly args: readonly Located[];
  readonly call: Located<TSESTree.CallExpression>;
  /** `false` if it is made under a condition */
  readonly sure: boolean;
}

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
    } else if (parent.type === N.ReturnStatement || isFunction(parent)) {
      followResult(at(expression, parent));
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
    if (!fn || parameter?.type !== N.Identifier) return;
    followVariable(at(fn, parameter));
    // such a function often gives the builder back
    follow(call, true);
  }

  /** A function that returns the builder: its only call goes on with it. */
  function followResult(place: Located): void {
    const fn = functionAround(place.node);
    const name = fn && nameOfFunction(fn);
    const variable = name && variableOf(at(place, name));
    const calls = variable ? readsOf(variable).filter((read) => read.parent.type === N.CallExpression && read.parent.callee === read) : [];
    const [only] = calls;
    if (!only || calls.length > 1 || seen.has(only)) return;
    seen.add(only);
    follow(at(place, only.parent), true);
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

function functionAround(node: TSESTree.Node): FunctionNode | undefined {
  for (let outer: TSESTree.Node | undefined = node; outer; outer = outer.parent) if (isFunction(outer)) return outer;
  return undefined;
}

/** The name that a function is declared or assigned under. */
function nameOfFunction(fn: FunctionNode): TSESTree.Identifier | undefined {
  if (fn.type === N.FunctionDeclaration) return fn.id ?? undefined;
  return fn.parent?.type === N.VariableDeclarator && fn.parent.id.type === N.Identifier ? fn.parent.id : undefined;
}
