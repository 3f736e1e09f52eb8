import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { isFunction, type FunctionNode, type Located } from '../../langgraph/located.js';
import { emptyReturnOf } from '../../langgraph/reducers/faults.js';
import type { StateKey } from '../../langgraph/state/types.js';
import { nodesBelow } from '../../langgraph/walk.js';
import { styled } from '../code/style.js';
import { mergingsFor } from './merging.js';
import { inserted, replaced, type GraphRepair, type RepairPlace } from './repair.js';

/** Replaces a reducer by one that keeps both writes. */
export function replaceReducer(place: RepairPlace, key: StateKey, values: readonly Located[]): GraphRepair[] {
  const reducer = reducerIn(place, key);
  if (!reducer) return [];
  return mergingsFor(key, values).map(({ does, body }) => ({
    title: `Give \`${key.name}\` a reducer that ${does}.`,
    edits: [replaced(reducer, styled(`(left, right) => ${body}`, place.style))],
  }));
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

/** `left.push(right); return left;` becomes a new list. */
export function copyInstead(place: RepairPlace, key: StateKey): GraphRepair[] {
  const fn = functionIn(place, key);
  const old = fn && parameterName(fn, 0);
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
