import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { clean, joinValues, nextId, noSources, undefinedValue, union, unknownValue, type FunctionFacet, type Value } from '../values.js';
import { presenceOf } from '../state.js';
import { assign } from './assign.js';
import { evaluate } from './expressions.js';
import { deepSources, freshObject } from './objects.js';
import { runBlock } from './statements.js';
import { runReturned } from './queries.js';
import type { Target, Tracer } from './tracer.js';

/** Follows a call into a function: its effects become part of the caller's, its result the call's value. */
export function invoke(
  t: Tracer,
  facet: FunctionFacet,
  args: readonly Value[],
  call: TSESTree.Node,
  how: 'call' | 'callback' = 'call',
): Value {
  if (!t.mayEnter(facet, args)) return unknownValue(union(...args.map((argument) => deepSources(t, argument))));
  const { node } = facet;
  t.visited.add(node);
  const recursive = t.isRecursive(facet);
  const outer = { frames: t.frames, handlers: t.handlers, targets: t.targets, runs: t.runs };
  const before = t.state;
  const entry = before.fork();
  t.state = entry.fork();
  const target: Target = { kind: 'function', base: entry, label: undefined, arrivals: [], returned: [] };
  t.frames = [
    ...outer.frames,
    { call, function: node, module: facet.module, callback: how === 'callback', id: nextId(), self: facet.self },
  ];
  t.targets = [...outer.targets, target];
  if (recursive) t.runs = [...outer.runs, { id: nextId(), what: 'recursion', node: call, parallel: false }];
  try {
    const label = how === 'callback' ? 'callback' : nameOf(facet);
    return t.group(how === 'callback' ? 'callback' : 'call', label, call, () => {
      bindParameters(t, node, args);
      const { body } = node;
      const value = t.following(node, () =>
        body?.type === N.BlockStatement ? runBody(t, body, target) : runReturned(t, evaluate(t, body), body ?? node),
      );
      const states = [...target.arrivals, ...(t.state.dead ? [] : [t.state.since(entry)])];
      if (states.length > 0) {
        entry.join(states);
        before.adopt(entry);
      } else before.dead = true;
      return value;
    });
  } finally {
    Object.assign(t, outer);
    t.state = before;
  }
}

function runBody(t: Tracer, body: TSESTree.BlockStatement, target: Target): Value {
  runBlock(t, body.body);
  if (t.state.dead) {
    const told = presenceOf(target.arrivals, target.returned);
    if (told) return told;
  }
  const values = [...target.returned, ...(t.state.dead ? [] : [undefinedValue])];
  return values.length === 0 ? unknownValue() : values.reduce((a, b) => joinValues(a, b));
}

function bindParameters(t: Tracer, node: FunctionFacet['node'], args: readonly Value[]): void {
  for (const [index, parameter] of node.params.entries()) {
    if (parameter.type === N.RestElement) {
      const rest = args.slice(index);
      assign(t, parameter.argument, freshObject(t, 'array', new Map(rest.map((value, at) => [String(at), value])), noSources));
    } else assign(t, parameter, args[index] ?? undefinedValue);
  }
}

export function nameOf(facet: FunctionFacet): string {
  const { node } = facet;
  if (node.id) return node.id.name;
  const { parent } = node;
  if (parent?.type === N.VariableDeclarator && parent.id.type === N.Identifier) return parent.id.name;
  if (
    (parent?.type === N.MethodDefinition || parent?.type === N.Property || parent?.type === N.PropertyDefinition) &&
    parent.key.type === N.Identifier
  )
    return parent.key.name;
  return 'function';
}

/** The result of calling each of several functions that a value may be. */
export function invokeAny(t: Tracer, value: Value, args: readonly Value[], call: TSESTree.Node, how: 'call' | 'callback' = 'call'): Value {
  const facets = value.functions ?? [];
  const results = facets.map((facet) => invoke(t, facet, args, call, how));
  return results.length === 0 ? unknownValue() : clean(results.reduce((a, b) => joinValues(a, b)));
}
