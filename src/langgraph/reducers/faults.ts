import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { at, bare, staticKey, type FunctionNode, type Located } from '../located.js';
import { returnsOf } from '../returns.js';
import { StateReader } from '../state-reader.js';
import { nodesBelow } from '../../analysis/children.js';

const MUTATORS = new Set([
  'push',
  'unshift',
  'pop',
  'shift',
  'splice',
  'sort',
  'reverse',
  'fill',
  'copyWithin',
  'set',
  'add',
  'delete',
  'clear',
]);

/** The first place where a reducer changes the old value itself instead of a copy. */
export function mutationIn(fn: Located<FunctionNode>): TSESTree.Node | undefined {
  const old = new StateReader(fn);
  const isOld = (node: TSESTree.Node): boolean => {
    const inner = bare(node);
    return old.keyOf(at(fn, inner)) !== undefined || (inner.type === N.MemberExpression && isOld(inner.object));
  };
  const isPartOfOld = (node: TSESTree.Node): boolean => {
    const target = bare(node);
    return target.type === N.MemberExpression && isOld(target.object);
  };
  for (const node of nodesBelow(fn.node.body, fn.module.visitorKeys)) {
    if (node.type === N.AssignmentExpression && isPartOfOld(node.left)) return node;
    if (node.type === N.UpdateExpression && isPartOfOld(node.argument)) return node;
    if (node.type === N.UnaryExpression && node.operator === 'delete' && isPartOfOld(node.argument)) return node;
    if (node.type === N.CallExpression && changes(node, isOld)) return node;
  }
  return undefined;
}

function changes(call: TSESTree.CallExpression, isOld: (node: TSESTree.Node) => boolean): boolean {
  const callee = bare(call.callee);
  if (callee.type !== N.MemberExpression) return false;
  const name = staticKey(callee);
  if (name === undefined) return false;
  const [target] = call.arguments;
  if (name === 'assign' && callee.object.type === N.Identifier && callee.object.name === 'Object')
    return target !== undefined && isOld(target);
  return MUTATORS.has(name) && isOld(callee.object);
}

/** Where a reducer can end without a value: a bare `return`, a returned `undefined`, or the end of its body. */
export function emptyReturnOf(fn: Located<FunctionNode>): TSESTree.Node | undefined {
  const { values, bare: bareReturns, completes } = returnsOf(fn.node);
  const [first] = bareReturns;
  if (first) return first;
  const nothing = values.find((value) => value && (isUndefined(value) || (value.type === N.UnaryExpression && value.operator === 'void')));
  return nothing ?? (completes ? fn.node : undefined);
}

function isUndefined(node: TSESTree.Node): boolean {
  return node.type === N.Identifier && node.name === 'undefined';
}
