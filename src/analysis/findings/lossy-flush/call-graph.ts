import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Place } from './places.js';
import type { Survey } from './survey.js';
import { calleeName, enclosingFunction, isFunction, keyName, memberName, outerParent, unwrap, type FunctionNode } from './syntax.js';

/** How a function of the file gets to run. */
export interface FunctionUse {
  /** direct calls in this file */
  calls: TSESTree.CallExpression[];
  /** calls that it is an argument of */
  passedTo: TSESTree.CallExpression[];
  /** whether code outside the file can call it: it is exported, a public member, returned or stored */
  isOpen: boolean;
}

/** Who calls whom in one file, as far as names and `this` tell. */
export class CallGraph {
  readonly #survey: Survey;
  readonly #uses = new Map<FunctionNode, FunctionUse>();

  constructor(survey: Survey) {
    this.#survey = survey;
    for (const node of survey.nodes.functions) this.#recordDefinition(node);
    const names = new Set([...survey.functions.keys()].map((place) => lastNameOf(place)));
    for (const node of survey.nodes.mentions) {
      const name = node.type === T.Identifier ? node.name : memberName(node);
      if (name !== undefined && names.has(name)) this.#recordMention(node);
    }
  }

  /** The function of this file that an expression names or is. */
  resolve(expression: TSESTree.Node): FunctionNode | undefined {
    const node = unwrap(expression);
    if (isFunction(node)) return node;
    const place = this.#survey.places.of(node);
    return place && this.#survey.functions.get(place);
  }

  /** How a function gets to run. */
  use(node: FunctionNode): FunctionUse {
    let use = this.#uses.get(node);
    if (!use) this.#uses.set(node, (use = { calls: [], passedTo: [], isOpen: false }));
    return use;
  }

  /** The function that a function's code runs as part of: callbacks of `map`, `forEach` and their kin run inside the caller. */
  runner(node: FunctionNode | undefined): FunctionNode | undefined {
    let at = node;
    while (at && this.isInline(at)) at = enclosingFunction(at);
    return at;
  }

  /** Whether a function literal runs where it stands, before the code after it. */
  isInline(node: FunctionNode): boolean {
    const { calls, passedTo, isOpen } = this.use(node);
    if (isOpen || calls.length + passedTo.length !== 1) return false;
    const [iteration] = passedTo;
    if (iteration) return isIteration(iteration) || (iteration.callee as TSESTree.Node).type === T.Super;
    return !node.async && node.type !== T.FunctionDeclaration && calls[0]?.callee === node;
  }

  #recordDefinition(node: FunctionNode): void {
    const use = this.use(node);
    const parent = outerParent(node);
    switch (parent?.type) {
      case T.CallExpression:
        this.#recordCallOrArgument(use, parent, node);
        break;
      case T.NewExpression:
        // a promise's executor runs at once; any other constructor may keep the function
        if (calleeName(parent) !== 'Promise') use.isOpen = true;
        break;
      case T.MethodDefinition:
      case T.PropertyDefinition:
        if (!isPrivate(parent) && keyName(parent) !== 'constructor') use.isOpen = true;
        break;
      case T.Property:
      case T.ReturnStatement:
      case T.ArrowFunctionExpression:
      case T.ArrayExpression:
      case T.JSXExpressionContainer:
      case T.ExportDefaultDeclaration:
      case T.ExportNamedDeclaration:
      case T.AssignmentExpression:
        use.isOpen = true;
        break;
      case T.VariableDeclarator:
        if (parent.parent.parent.type === T.ExportNamedDeclaration) use.isOpen = true;
        break;
      default:
    }
  }

  #recordMention(node: TSESTree.Identifier | TSESTree.MemberExpression): void {
    const target = this.resolve(node);
    const parent = outerParent(node);
    if (!target || !parent || isDefinition(node, parent)) return;
    const use = this.use(target);
    if (parent.type === T.CallExpression) {
      this.#recordCallOrArgument(use, parent, node);
    } else if (parent.type === T.MemberExpression && unwrap(parent.object) === node) {
      const call = outerParent(parent);
      if (call?.type !== T.CallExpression || unwrap(call.callee) !== parent) return;
      const name = memberName(parent);
      if (name === 'call' || name === 'apply') use.calls.push(call);
      if (name === 'bind') this.#recordBound(use, call);
    } else if (parent.type !== T.MemberExpression && parent.type !== T.TSTypeQuery) {
      use.isOpen = true;
    }
  }

  #recordBound(use: FunctionUse, bound: TSESTree.CallExpression): void {
    const parent = outerParent(bound);
    if (parent?.type === T.CallExpression) this.#recordCallOrArgument(use, parent, bound);
    else if (parent?.type !== T.AssignmentExpression) use.isOpen = true;
  }

  #recordCallOrArgument(use: FunctionUse, call: TSESTree.CallExpression, node: TSESTree.Node): void {
    if (unwrap(call.callee) === node) use.calls.push(call);
    else use.passedTo.push(call);
  }
}

/** The name that a mention of the place ends with. */
function lastNameOf(place: Place): string {
  return place.name.slice(place.name.lastIndexOf('.') + 1);
}

const iterations = new Set(
  'forEach map filter flatMap reduce reduceRight some every find findIndex findLast findLastIndex sort toSorted replace replaceAll from useCallback useMemo'.split(
    ' ',
  ),
);

function isIteration(call: TSESTree.CallExpression): boolean {
  return iterations.has(calleeName(call) ?? '');
}

function isPrivate(member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition): boolean {
  return member.accessibility === 'private' || member.key.type === T.PrivateIdentifier;
}

/** Whether the name stands where the function gets it. */
function isDefinition(node: TSESTree.Node, parent: TSESTree.Node): boolean {
  switch (parent.type) {
    case T.FunctionDeclaration:
    case T.FunctionExpression:
    case T.ClassDeclaration:
    case T.ClassExpression:
      return true;
    case T.VariableDeclarator:
      return parent.id === node;
    case T.AssignmentExpression:
      return parent.left === node;
    case T.MethodDefinition:
    case T.PropertyDefinition:
      return parent.key === node;
    case T.Property:
      return parent.key === node && !parent.shorthand;
    default:
      return false;
  }
}
