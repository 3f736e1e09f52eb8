import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { isFunction, type FunctionNode, type Located } from '../../langgraph/located.js';
import { emptyReturnOf } from '../../langgraph/reducers/faults.js';
import type { StateKey } from '../../langgraph/state/types.js';
import { nodesBelow } from '../../analysis/children.js';
import { styled } from '../code/style.js';
import { redeclare } from './add-reducer.js';
import { copyFirst } from './copy-first.js';
import { contentOf, mergingsFor } from './merging.js';
import { inserted, replaced, type GraphRepair, type RepairPlace } from './repair.js';

/** Replaces a reducer by one that keeps both writes. */
export function replaceReducer(
  place: RepairPlace,
  key: StateKey,
  values: readonly Located[],
  root?: Located<TSESTree.NewExpression>,
): GraphRepair[] {
  const reducer = reducerIn(place, key);
  if (!reducer) return redeclare(place, key, values, root);
  return mergingsFor(key, values).map(({ does, body }) => ({
    title: `Give \`${key.name}\` a reducer that ${does}.`,
    edits: [replaced(reducer, styled(`(left, right) => ${body}`, place.style))],
  }));
}

/** Takes the declaration of the graph's state, so that both have one reducer. */
export function shareReducer(place: RepairPlace, key: StateKey, root?: Located<TSESTree.NewExpression>): GraphRepair[] {
  const [state] = root?.node.arguments ?? [];
  const { value } = key;
  if (key.form !== 'annotation' || value?.module !== place.module || root?.module !== place.module || state?.type !== N.Identifier)
    return [];
  const isEarlier = place.source.scopeManager?.scopes.some(({ set }) => {
    const definition = set.get(state.name)?.defs[0];
    return definition !== undefined && definition.name.range[1] < value.node.range[0];
  });
  if (!isEarlier) return [];
  return [{ title: `Take \`${key.name}\` from \`${state.name}\`.`, edits: [replaced(value.node, `${state.name}.spec.${key.name}`)] }];
}

/** Makes an async reducer that waits for nothing a plain one. */
export function withoutAsync(place: RepairPlace, key: StateKey): GraphRepair[] {
  const fn = functionIn(place, key);
  if (!fn || [...nodesBelow(fn.body, place.module.visitorKeys)].some(mayWait)) return [];
  const keyword = place.source.getFirstToken(fn);
  const next = keyword && place.source.getTokenAfter(keyword);
  if (keyword?.value !== 'async' || !next || fn.returnType) return [];
  return [{ title: 'Make the reducer a plain function.', edits: [{ range: [keyword.range[0], next.range[0]], text: '' }] }];
}

/** An `await`, or a call of a function that may be async itself. */
function mayWait(node: TSESTree.Node): boolean {
  return node.type === N.AwaitExpression || (node.type === N.CallExpression && node.callee.type === N.Identifier);
}

/** Returns the old value where a reducer ends without one. */
export function returnOld(place: RepairPlace, key: StateKey): GraphRepair[] {
  const fn = functionIn(place, key);
  const old = fn && parameterName(fn, 0);
  const end = fn && emptyReturnOf({ node: fn, module: place.module, bindings: new Map() });
  if (!fn || !old || !end) return [];
  const semicolon = place.style.semicolon;
  const edit =
    end.type === N.ReturnStatement
      ? replaced(end, `return ${old}${semicolon}`)
      : end === fn
        ? inserted(fn.body.range[1] - 1, ` return ${old}${semicolon} `)
        : replaced(end, old);
  return [{ title: 'Return the old value there.', edits: [edit] }];
}

/** `left.push(right); return left;` becomes a new list; whatever else is done to the old value is done to a copy. */
export function copyInstead(place: RepairPlace, key: StateKey, values: readonly Located[]): GraphRepair[] {
  const fn = functionIn(place, key);
  const inOne = inOneExpression(place, fn);
  return inOne.length > 0 || !fn ? inOne : copyFirst(place, fn, contentOf(key, values));
}

/** The same without statements: what is returned is made of the old value and the update. */
function inOneExpression(place: RepairPlace, fn: FunctionNode | undefined): GraphRepair[] {
  const old = fn && parameterName(fn, 0);
  const target = fn && old ? assignedTo(fn, old) : undefined;
  if (target) return [{ title: 'Return a new object.', edits: [inserted(target.range[0], '{}, ')] }];
  if (!fn || !old || fn.body.type !== N.BlockStatement || fn.type !== N.ArrowFunctionExpression) return [];
  const [change, end, ...others] = fn.body.body;
  const call = change?.type === N.ExpressionStatement && change.expression.type === N.CallExpression ? change.expression : undefined;
  if (!call || others.length > 0 || end?.type !== N.ReturnStatement || !isName(end.argument, old)) return [];
  const { callee } = call;
  const isPush = callee.type === N.MemberExpression && isName(callee.object, old) && isName(callee.property, 'push');
  if (!isPush || place.source.getCommentsInside(fn.body).length > 0) return [];
  const items = call.arguments.map((argument) => place.source.getText(argument)).join(', ');
  return [{ title: 'Return a new list.', edits: [replaced(fn.body, `[...${old}, ${items}]`)] }];
}

/** `Object.assign(left, right)`, all that the reducer returns: its first argument. */
function assignedTo({ body }: FunctionNode, old: string): TSESTree.Node | undefined {
  const [only, ...others] = body.type === N.BlockStatement ? body.body : [];
  const returned =
    body.type !== N.BlockStatement ? body : others.length === 0 && only?.type === N.ReturnStatement ? only.argument : undefined;
  if (returned?.type !== N.CallExpression || returned.callee.type !== N.MemberExpression) return undefined;
  const { object, property } = returned.callee;
  const [target] = returned.arguments;
  return isName(object, 'Object') && isName(property, 'assign') && isName(target, old) ? target : undefined;
}

/** Merges the entries that both runs set, one level deeper: lists are joined, objects merged. */
export function mergeDeeper(place: RepairPlace, key: StateKey, values: readonly Located[]): GraphRepair[] {
  const fn = functionIn(place, key);
  const [old, update] = fn ? [parameterName(fn, 0), parameterName(fn, 1)] : [];
  const body = fn?.type === N.ArrowFunctionExpression && fn.body.type === N.ObjectExpression ? fn.body : undefined;
  const last = body?.properties.at(-1);
  const [mine, theirs] = values.map(({ node }) => literalEntries(node));
  if (!old || !update || !body || !last || !mine || !theirs) return [];
  const shared = [...mine].filter(([name]) => theirs.has(name));
  const merged = shared.map(([name, value]) => {
    const other = theirs.get(name);
    if (value.type === N.ArrayExpression || other?.type === N.ArrayExpression)
      return `${name}: [...(${old}.${name} ?? []), ...(${update}.${name} ?? [])]`;
    return value.type === N.ObjectExpression || other?.type === N.ObjectExpression
      ? `${name}: { ...${old}.${name}, ...${update}.${name} }`
      : undefined;
  });
  if (merged.length === 0 || !merged.every((each) => each !== undefined)) return [];
  return [{ title: 'Merge what both set too.', edits: [inserted(last.range[1], `, ${merged.join(', ')}`)] }];
}

function literalEntries(node: TSESTree.Node): Map<string, TSESTree.Node> | undefined {
  if (node.type !== N.ObjectExpression) return undefined;
  return new Map(
    node.properties.flatMap((each) =>
      each.type === N.Property && !each.computed && each.key.type === N.Identifier ? [[each.key.name, each.value] as const] : [],
    ),
  );
}

/** The reducer's expression, if it stands in the declaration of the key. */
function reducerIn({ module }: RepairPlace, { channel, declaration }: StateKey): TSESTree.Node | undefined {
  if (channel.kind !== 'reduced' || declaration?.module !== module || channel.reducer.module !== module) return undefined;
  const { node } = channel.reducer;
  const isInside = declaration.node.range[0] <= node.range[0] && node.range[1] <= declaration.node.range[1];
  const isShorthand = node.parent?.type === N.Property && (node.parent.shorthand || node.parent.method);
  return isInside && !isShorthand ? node : undefined;
}

function functionIn(place: RepairPlace, key: StateKey): FunctionNode | undefined {
  const reducer = reducerIn(place, key);
  return reducer && isFunction(reducer) ? reducer : undefined;
}

function parameterName({ params }: FunctionNode, index: number): string | undefined {
  const parameter = params[index];
  return parameter?.type === N.Identifier ? parameter.name : undefined;
}

function isName(node: TSESTree.Node | null | undefined, name: string): boolean {
  return node?.type === N.Identifier && node.name === name;
}
