import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

/** Whether a call of a method of this name gives data, and nothing that leads to a store. */
export type GivesData = (method: string, isAwaited: boolean) => boolean;

/**
 * Where code stands in the unit around it: `passed` where it may be what the unit is called, gives back or hands over; `called` where
 * only what it gives when it is called may be; `inside` anywhere else.
 */
export type Place = 'passed' | 'called' | 'inside';

/** Where a node stands in its unit, from where the node around it stands. */
export function placeOf(node: TSESTree.Node, around: TSESTree.Node, place: Place, givesData: GivesData): Place {
  switch (around.type) {
    // what a function gives back
    case N.ReturnStatement:
      return 'passed';
    case N.ArrowFunctionExpression:
      return node === around.body && node.type !== N.BlockStatement ? 'passed' : 'inside';
    // what a name is given
    case N.VariableDeclarator:
      return 'passed';
    case N.PropertyDefinition:
    case N.AccessorProperty:
      return node === around.value || node === around.typeAnnotation ? 'passed' : 'inside';
    case N.MethodDefinition:
      return node === around.value ? 'passed' : 'inside';
    case N.TSParameterProperty:
    case N.TSInterfaceDeclaration:
    case N.TSTypeAliasDeclaration:
    case N.TSPropertySignature:
    case N.TSMethodSignature:
      return 'passed';
    case N.Identifier:
      return 'passed';
    case N.ObjectPattern:
      return node === around.typeAnnotation ? 'passed' : place;
    case N.Property:
      if (around.parent.type === N.ObjectPattern) return place;
      return node === around.value ? 'passed' : 'inside';
    case N.AssignmentExpression:
    case N.AssignmentPattern:
      return node === around.right ? 'passed' : 'inside';
    default:
      return place === 'inside' ? 'inside' : placeInExpression(node, around, place, givesData);
  }
}

/** Where a part of an expression stands that may be passed on. */
function placeInExpression(node: TSESTree.Node, around: TSESTree.Node, place: Place, givesData: GivesData): Place {
  switch (around.type) {
    case N.AwaitExpression:
    case N.YieldExpression:
    case N.ChainExpression:
    case N.SpreadElement:
    case N.SequenceExpression:
    case N.LogicalExpression:
    case N.ObjectExpression:
    case N.ArrayExpression:
    case N.ImportExpression:
    case N.ClassDeclaration:
    case N.ClassExpression:
      return place;
    case N.ConditionalExpression:
      return node === around.test ? 'inside' : place;
    case N.MemberExpression:
      return node === around.property && around.computed && node.type !== N.Literal ? 'inside' : place;
    case N.TaggedTemplateExpression:
      return node === around.tag ? 'called' : 'inside';
    case N.NewExpression:
      return place;
    case N.CallExpression:
      return placeInCall(node, around, place, givesData);
    default:
      return around.type.startsWith('TS') ? place : 'inside';
  }
}

/** Iterations give what their callback gives. */
const iterations = new Set(['map', 'flatMap', 'filter', 'reduce', 'reduceRight', 'find', 'findLast', 'forEach', 'some', 'every', 'sort']);

function placeInCall(node: TSESTree.Node, call: TSESTree.CallExpression, place: Place, givesData: GivesData): Place {
  const { callee } = call;
  const method = callee.type === N.MemberExpression && callee.property.type === N.Identifier ? callee.property.name : undefined;
  const isAwaited = call.parent.type === N.AwaitExpression || call.parent.parent?.type === N.AwaitExpression;
  if (method !== undefined && givesData(method, isAwaited)) return 'inside';
  if (node === callee) return 'called';
  if (isFunction(node)) return isAwaited || iterations.has(method ?? '') ? 'called' : place;
  return isAwaited ? 'inside' : place;
}

export function isFunction(
  node: TSESTree.Node,
): node is TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression {
  return node.type === N.FunctionDeclaration || node.type === N.FunctionExpression || node.type === N.ArrowFunctionExpression;
}
