import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation } from '../effects.js';
import type { SourceModule } from '../module.js';

/**
 * Whether the value of a call goes on to somewhere: into a test, a call, a property, a variable that is read, or to the
 * caller. `await write()` as a statement, and a variable that nobody reads, are its end.
 */
export function isHandedOn(node: TSESTree.Node, module: SourceModule): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case undefined:
    case N.ExpressionStatement:
      return false;
    case N.UnaryExpression:
      return parent.operator !== 'void';
    case N.AwaitExpression:
    case N.ChainExpression:
    case N.TSAsExpression:
    case N.TSNonNullExpression:
    case N.TSSatisfiesExpression:
      return isHandedOn(parent, module);
    case N.LogicalExpression:
      return parent.left === node || isHandedOn(parent, module);
    case N.ArrayExpression:
      // of several calls awaited together, the list of answers goes on
      return parent.parent.type === N.CallExpression ? isHandedOn(parent.parent, module) : true;
    case N.MemberExpression:
      return isPromiseMethod(parent) ? isHandedOn(parent.parent, module) : true;
    case N.VariableDeclarator:
      return module.scopes.getDeclaredVariables(parent).some((variable) => variable.references.some((reference) => reference.isRead()));
    case N.ReturnStatement:
    case N.ArrowFunctionExpression:
      return !isDropped(parent);
    case N.AssignmentExpression:
      return parent.left.type !== N.Identifier || isReadSomewhere(parent.left, module);
    default:
      return true;
  }
}

/** `.then(() => write()).then(() => next())`: what a callback of a chain answers, and the next one does not take. */
function isDropped(answer: TSESTree.Node): boolean {
  let callback: TSESTree.Node | undefined = answer;
  while (callback && callback.type !== N.ArrowFunctionExpression && callback.type !== N.FunctionExpression) {
    if (callback.type === N.FunctionDeclaration) return false;
    callback = callback.parent;
  }
  const call = callback?.parent;
  if (call?.type !== N.CallExpression || call.callee.type !== N.MemberExpression || !isPromiseMethod(call.callee)) return false;
  const member = call.parent.type === N.MemberExpression && call.parent.object === call ? call.parent : undefined;
  const [next] = member?.parent.type === N.CallExpression ? member.parent.arguments : [];
  const isThen = member?.property.type === N.Identifier && member.property.name === 'then';
  return isThen && (next?.type === N.ArrowFunctionExpression || next?.type === N.FunctionExpression) && next.params.length === 0;
}

/** `.then(…)`, `.catch(…)`, `.finally(…)`: what the callbacks look at is for the trace to see. */
function isPromiseMethod({ property, parent }: TSESTree.MemberExpression): boolean {
  return parent.type === N.CallExpression && property.type === N.Identifier && /^(?:then|catch|finally)$/.test(property.name);
}

function isReadSomewhere(identifier: TSESTree.Identifier, { scopes }: SourceModule): boolean {
  for (const scope of scopes.scopes) {
    const reference = scope.references.find((each) => each.identifier === identifier);
    if (reference) return reference.resolved?.references.some((each) => each.isRead()) ?? true;
  }
  return true;
}

/** The call that drops what a helper, which only hands it on, answers: `await repository.saveIfUnchanged(row)`. */
export function droppedBy({ node, module, context: { frames } }: Operation): { node: TSESTree.Node; module: SourceModule } | undefined {
  let place = { node, module };
  for (let index = frames.length - 1; index > 0; index--) {
    const frame = frames[index];
    const caller = frames[index - 1];
    if (!frame?.call || !caller || frame.callback || !isOnlyAnswered(place.node, place.module)) return undefined;
    place = { node: frame.call, module: caller.module };
    if (!isHandedOn(place.node, place.module)) return place;
  }
  return undefined;
}

/** Whether all that is done with a value is to answer it, or a comparison with it. */
function isOnlyAnswered(node: TSESTree.Node, module: SourceModule): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case N.ReturnStatement:
      return true;
    case N.ArrowFunctionExpression:
      return parent.body === node && parent.parent.type === N.VariableDeclarator;
    case N.AwaitExpression:
    case N.ChainExpression:
    case N.TSAsExpression:
    case N.TSNonNullExpression:
    case N.BinaryExpression:
      return isOnlyAnswered(parent, module);
    case N.MemberExpression:
      return parent.object === node && parent.parent.type !== N.CallExpression && isOnlyAnswered(parent, module);
    case N.VariableDeclarator: {
      const reads = module.scopes.getDeclaredVariables(parent).flatMap(({ references }) => references.filter((each) => each.isRead()));
      return reads.length > 0 && reads.every(({ identifier }) => isOnlyAnswered(identifier, module));
    }
    default:
      return false;
  }
}
