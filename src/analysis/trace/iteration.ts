import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { nextId, sourceOf, union, type Sources, type Value } from '../values.js';
import { invokeAny } from './link.js';
import { contentsOf, deepSources, derived } from './objects.js';
import { typedBy } from './types.js';
import type { Tracer } from './tracer.js';

/** One item of a list: a part of it that differs from round to round. */
export function elementOf(t: Tracer, list: Value, item: Sources): Value {
  const contents = contentsOf(t, list);
  const element = derived(t, `item${nextId()}`, union(item, deepSources(t, list)), { name: 'item' });
  const functions = contents.flatMap((content) => [...content.properties.values()].flatMap((value) => value.functions ?? []));
  const cells = contents.flatMap((content) => [...content.properties.values()].flatMap((value) => value.cells ?? []));
  const annotation = list.typed?.node;
  const typed = annotation?.type === N.TSArrayType && list.typed ? typedBy(t, element, annotation.elementType, list.typed.module) : element;
  if (functions.length > 0) return { ...typed, functions };
  return cells.length > 0 && cells.length <= 4 && contents.every((content) => content.kind === 'array' && content.rest.size === 0)
    ? { ...typed, cells: [...cells, ...(typed.cells ?? [])].slice(0, 4) }
    : typed;
}

/** Calls a function for each item of a list, at once when it is asynchronous. */
export function forEachItem(
  t: Tracer,
  list: Value,
  callback: Value,
  call: TSESTree.Node,
  parallel: boolean,
  extra: readonly Value[] = [],
): Value {
  const id = nextId();
  const item = sourceOf({ kind: 'item', id: nextId(), run: id });
  const element = elementOf(t, list, item);
  const index: Value = { id: `index${id}`, sources: item, name: 'index' };
  return t.within({ id, what: parallel ? 'fan-out' : 'loop', node: call, parallel }, () =>
    t.group(parallel ? 'fan-out' : 'loop', parallel ? 'fan-out' : 'each', call, () =>
      invokeAny(t, callback, [...extra, element, index, list], call, 'callback'),
    ),
  );
}

/** The items of the runs around that a value was computed from: what is found by one of them differs from run to run. */
export function itemsIn(t: Tracer, value: Value): Sources {
  const runs = new Set(t.runs.map(({ id }) => id));
  return new Map([...deepSources(t, value)].filter(([, { atom }]) => atom.kind === 'item' && runs.has(atom.run)));
}

/** Whether a function value starts something that the caller has to wait for. */
export function isAsync(value: Value): boolean {
  return (value.functions ?? []).some(({ node }) => node.async || (node.body?.type !== N.BlockStatement && returnsCall(node.body)));
}

function returnsCall(body: TSESTree.Node | null | undefined): boolean {
  return body?.type === N.CallExpression || body?.type === N.NewExpression;
}
