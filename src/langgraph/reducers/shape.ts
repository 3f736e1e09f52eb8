import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import { at, bare, type FunctionNode, type Located } from '../located.js';
import { methodCall } from '../packages.js';
import { returnsOf } from '../returns.js';
import { patternNames, variableOf } from '../scopes.js';

/** What a reducer makes of the old value and an update. */
export type ReducerShape =
  /** the update */
  | 'last-write'
  /** the old value */
  | 'keep-first'
  /** whichever of both is truthy, or the longer: one of two flags, or the loss of one of two values */
  | 'either'
  /** the keys of both, the update's over the old value's */
  | 'merge'
  /** the old value and the update behind it */
  | 'append'
  /** the old value plus the update */
  | 'sum'
  /** what comes out hangs on the order of the writes: a capped list, a command to clear it */
  | 'ordered'
  | 'other';

type Part = 'left' | 'right' | 'either' | 'merge' | 'append' | 'sum' | 'ordered' | 'empty' | 'other';

/** Tells what a reducer does from the expressions that it returns. */
export function shapeOf(fn: Located<FunctionNode>): ReducerShape {
  const reader = new ShapeReader(fn);
  const parts = new Set(returnsOf(fn.node).values.flatMap((value) => (value ? reader.parts(value) : [])));
  const only = (...allowed: Part[]): boolean => parts.size > 0 && [...parts].every((part) => allowed.includes(part));
  if (only('left')) return 'keep-first';
  if (only('either')) return 'either';
  if (only('left', 'right') && reader.comparesLengths) return 'either';
  if (only('left', 'right')) return reader.comparesLeft ? 'other' : 'last-write';
  if (only('merge', 'left', 'right')) return 'merge';
  if (only('append', 'left') || (only('append', 'left', 'right') && reader.comparesLeft)) return 'append';
  if (only('sum', 'left') || (only('sum', 'left', 'right') && reader.comparesLeft)) return 'sum';
  return only('append', 'left', 'right', 'empty', 'ordered') ? 'ordered' : 'other';
}

class ShapeReader {
  readonly #fn: Located<FunctionNode>;
  readonly #left: TSESLint.Scope.Variable | undefined;
  readonly #right: TSESLint.Scope.Variable | undefined;

  constructor(fn: Located<FunctionNode>) {
    this.#fn = fn;
    this.#left = this.#parameter(0);
    this.#right = this.#parameter(1);
  }

  /** Whether a condition looks at the old value. */
  get comparesLeft(): boolean {
    return this.#left?.references.some((reference) => isTested(reference.identifier, this.#fn.node)) ?? false;
  }

  /** Whether a comparison is between the lengths of both, so that of two lists one is left; the greater of two numbers is fine. */
  get comparesLengths(): boolean {
    const sizes = [this.#left, this.#right].map((side) =>
      side?.references.flatMap(({ identifier }) => {
        const member = isSize(identifier.parent) ? identifier.parent : undefined;
        return member?.parent.type === N.BinaryExpression && /[<>]/.test(member.parent.operator) ? [member.parent] : [];
      }),
    );
    const [left = [], right = []] = sizes;
    return left.some((comparison) => right.includes(comparison));
  }

  parts(expression: TSESTree.Node): Part[] {
    const node = bare(expression);
    switch (node.type) {
      case N.Identifier:
        return [this.#identifier(node)];
      case N.ConditionalExpression:
        return [...this.parts(node.consequent), ...this.parts(node.alternate)];
      case N.LogicalExpression:
        return this.#logical(node);
      case N.ObjectExpression:
        return [this.#object(node)];
      case N.ArrayExpression:
        return [this.#array(node)];
      case N.BinaryExpression:
        return [node.operator === '+' && this.#has(node.left, 'left') && this.#has(node.right, 'right') ? 'sum' : 'other'];
      case N.CallExpression:
        return [this.#call(node)];
      default:
        return ['other'];
    }
  }

  #parameter(index: number): TSESLint.Scope.Variable | undefined {
    const parameter = this.#fn.node.params[index];
    const [name] = parameter ? patternNames(parameter) : [];
    return name && parameter?.type !== N.ObjectPattern && parameter?.type !== N.ArrayPattern ? variableOf(at(this.#fn, name)) : undefined;
  }

  #identifier(node: TSESTree.Identifier): Part {
    const variable = variableOf(at(this.#fn, node));
    if (!variable) return 'other';
    if (variable === this.#left) return 'left';
    return variable === this.#right ? 'right' : 'other';
  }

  /** `right ?? left` is the update wherever there is one, `left ?? right` the old value. */
  #logical({ operator, left, right }: TSESTree.LogicalExpression): Part[] {
    const [first, second] = [this.parts(left), this.parts(right)];
    if (operator === '&&') return ['other'];
    const isPair =
      [...first, ...second].every((part) => part === 'left' || part === 'right') && !first.some((part) => second.includes(part));
    if (!isPair) return [...first, ...second].filter((part) => part !== 'empty');
    return operator === '||' ? ['either'] : first;
  }

  /** Whether an expression is the old value or the update, or an empty value in its place. */
  #has(expression: TSESTree.Node, side: 'left' | 'right'): boolean {
    const parts = this.parts(expression);
    return parts.includes(side) && parts.every((part) => part === side || part === 'other' || part === 'empty');
  }

  #object(node: TSESTree.ObjectExpression): Part {
    if (node.properties.length === 0) return 'empty';
    const [first, second] = node.properties.map((property) => (property.type === N.SpreadElement ? property.argument : undefined));
    const merges = first && second && node.properties.length === 2 && this.#has(first, 'left') && this.#has(second, 'right');
    return merges ? 'merge' : 'other';
  }

  #array(node: TSESTree.ArrayExpression): Part {
    if (node.elements.length === 0) return 'empty';
    const [first, second] = node.elements;
    if (first?.type !== N.SpreadElement || !second || node.elements.length > 2 || !this.#has(first.argument, 'left')) return 'other';
    return this.#has(second.type === N.SpreadElement ? second.argument : second, 'right') ? 'append' : 'other';
  }

  #call(node: TSESTree.CallExpression): Part {
    const call = methodCall(at(this.#fn, node));
    if (!call) return 'other';
    const [first, second, third] = call.args.map((argument) => argument.node);
    const owner = bare(call.object.node);
    if (call.name === 'concat' && first && this.#has(call.object.node, 'left') && this.#has(first, 'right')) return 'append';
    if (call.name === 'slice' && this.parts(call.object.node).includes('append')) return 'ordered';
    if (call.name !== 'assign' || owner.type !== N.Identifier || owner.name !== 'Object') return 'other';
    if (first && second && !third && this.#has(first, 'left') && this.#has(second, 'right')) return 'merge';
    const fresh = first?.type === N.ObjectExpression && first.properties.length === 0;
    return fresh && second && third && this.#has(second, 'left') && this.#has(third, 'right') ? 'merge' : 'other';
  }
}

/** Whether a name stands in the test of a condition, up to the function's end. */
function isTested(name: TSESTree.Node, fn: TSESTree.Node): boolean {
  for (let node = name; node.parent && node !== fn; node = node.parent) {
    const { parent } = node;
    if ((parent.type === N.IfStatement || parent.type === N.ConditionalExpression) && parent.test === node) return true;
  }
  return false;
}

/** `list.length`, `set.size` */
function isSize(node: TSESTree.Node | undefined): node is TSESTree.MemberExpression {
  return (
    node?.type === N.MemberExpression &&
    node.property.type === N.Identifier &&
    !node.computed &&
    /^(?:length|size)$/.test(node.property.name)
  );
}
