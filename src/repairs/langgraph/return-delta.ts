import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { at, bare, isFunction, type Located } from '../../langgraph/located.js';
import { variableOf } from '../../langgraph/scopes.js';
import type { Write } from '../../langgraph/outcomes.js';
import type { StateReader } from '../../langgraph/state-reader.js';
import type { Edit } from '../code/edits.js';
import { replaced, withoutElement, type GraphRepair, type RepairPlace } from './repair.js';

/** Returns only what a node changes instead of the whole state. */
export function withoutState({ module, source }: RepairPlace, { node, module: inside }: Located): GraphRepair[] {
  const spread = node.parent;
  if (inside !== module || spread?.type !== N.SpreadElement || spread.parent.type !== N.ObjectExpression) return [];
  return [{ title: 'Return only what this node changes.', edits: [withoutElement(source, spread), ...partialResult(source, spread)] }];
}

/** `Promise<State>` is `Promise<Partial<State>>` from now on. */
function partialResult(source: RepairPlace['source'], inside: TSESTree.Node): Edit[] {
  let each: TSESTree.Node | undefined = inside;
  while (each && !isFunction(each)) each = each.parent;
  const declared = each?.returnType?.typeAnnotation;
  const type = isReference(declared, 'Promise') ? declared.typeArguments?.params[0] : declared;
  const isState = type?.type === N.TSTypeQuery || type?.type === N.TSIndexedAccessType || type?.type === N.TSTypeReference;
  return isState && !isReference(type, 'Partial') ? [replaced(type, `Partial<${source.getText(type)}>`)] : [];
}

function isReference(type: TSESTree.TypeNode | undefined, name: string): type is TSESTree.TSTypeReference {
  return type?.type === N.TSTypeReference && type.typeName.type === N.Identifier && type.typeName.name === name;
}

/** Returns what is added instead of the old value and what is added. */
export function onlyNew(place: RepairPlace, { value, key }: Write, reader: StateReader): GraphRepair[] {
  if (value.module !== place.module) return [];
  const isOld = (node: TSESTree.Node): boolean => reader.keyOf(at(value, node)) === key;
  const edits = deltaEdits(place, usedOnce(value) ?? bare(value.node), isOld);
  return edits ? [{ title: `Return only what is new of \`${key}\`.`, edits }] : [];
}

/** `const total = state.sum + used; return { sum: total }`: the value of a constant that is only returned. */
function usedOnce(value: Located): TSESTree.Node | undefined {
  const node = bare(value.node);
  const variable = node.type === N.Identifier ? variableOf(at(value, node)) : undefined;
  const [definition] = variable?.defs ?? [];
  const declarator = definition?.node;
  if (declarator?.type !== N.VariableDeclarator || !declarator.init || declarator.id.type !== N.Identifier) return undefined;
  const reads = variable?.references.filter((reference) => reference.isRead()) ?? [];
  return reads.length === 1 && declarator.parent.type === N.VariableDeclaration && declarator.parent.kind === 'const'
    ? bare(declarator.init)
    : undefined;
}

function deltaEdits({ source }: RepairPlace, node: TSESTree.Node, isOld: (node: TSESTree.Node) => boolean): Edit[] | undefined {
  if (node.type === N.ArrayExpression) {
    const old = node.elements.find((element) => element?.type === N.SpreadElement && isOld(element.argument));
    return old && node.elements.length > 1 ? [withoutElement(source, old)] : undefined;
  }
  if (node.type === N.BinaryExpression && node.operator === '+') {
    if (isOld(node.left)) return [replaced(node, source.getText(node.right))];
    return isOld(node.right) ? [replaced(node, source.getText(node.left))] : undefined;
  }
  if (node.type === N.BinaryExpression && node.operator === '-' && isOld(node.left)) {
    const isSimple = node.right.type === N.Literal || node.right.type === N.Identifier || node.right.type === N.MemberExpression;
    return [replaced(node, isSimple ? `-${source.getText(node.right)}` : `-(${source.getText(node.right)})`)];
  }
  if (node.type !== N.CallExpression || node.callee.type !== N.MemberExpression || node.arguments.length !== 1) return undefined;
  const [added] = node.arguments;
  const isConcat = node.callee.property.type === N.Identifier && node.callee.property.name === 'concat';
  return isConcat && added?.type === N.ArrayExpression && isOld(node.callee.object) ? [replaced(node, source.getText(added))] : undefined;
}
