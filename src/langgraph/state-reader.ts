import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import { at, bare, staticKey, type FunctionNode, type Located } from './located.js';
import { laterValues, patternNames, variableOf } from './scopes.js';

/** Stands for the state as a whole where a key is expected. */
export const WHOLE = '*';

/** Tells which expressions of a node function are the state that it was given, or one key of it. */
export class StateReader {
  readonly #parts = new Map<TSESLint.Scope.Variable, string>();

  constructor(fn: Located<FunctionNode> | undefined) {
    const parameter = fn?.node.params[0];
    if (fn && parameter) this.#take(at(fn, parameter), WHOLE, this.#parts);
  }

  /** The state key that an expression reads as it is; `WHOLE` for the state itself. */
  keyOf(place: Located): string | undefined {
    const node = bare(place.node);
    switch (node.type) {
      case N.Identifier:
        return this.#variable(at(place, node));
      case N.MemberExpression:
        return this.keyOf(at(place, node.object)) === WHOLE ? staticKey(node) : undefined;
      case N.LogicalExpression:
        return node.operator === '&&' ? undefined : this.keyOf(at(place, node.left));
      default:
        return undefined;
    }
  }

  #variable(place: Located<TSESTree.Identifier>): string | undefined {
    const variable = variableOf(place);
    if (!variable) return undefined;
    const part = this.#parts.get(variable);
    if (part !== undefined) return part;
    const bound = place.bindings.get(variable);
    if (bound) return bound.node === place.node ? undefined : this.keyOf(bound);
    const declarator = variable.defs[0]?.node;
    if (declarator?.type !== N.VariableDeclarator || !declarator.init || laterValues(variable)?.length !== 0) return undefined;
    if (declarator.id.type === N.Identifier) return this.keyOf(at(place, declarator.init));
    const whole = this.keyOf(at(place, declarator.init));
    if (whole !== WHOLE) return undefined;
    const parts = new Map<TSESLint.Scope.Variable, string>();
    this.#take(at(place, declarator.id), WHOLE, parts);
    return parts.get(variable);
  }

  /** What the names of a pattern stand for, if the pattern takes apart the state. */
  #take(pattern: Located, key: string, parts: Map<TSESLint.Scope.Variable, string>): void {
    const { node } = pattern;
    if (node.type === N.AssignmentPattern) {
      this.#take(at(pattern, node.left), key, parts);
    } else if (node.type === N.Identifier) {
      const variable = variableOf(at(pattern, node));
      if (variable && laterValues(variable)?.length === 0) parts.set(variable, key);
    } else if (node.type === N.ObjectPattern && key === WHOLE) {
      for (const property of node.properties) {
        const name = property.type === N.Property ? staticKey(property) : undefined;
        if (property.type === N.Property && name !== undefined) this.#take(at(pattern, property.value), name, parts);
      }
      // `{ own, ...rest }`: the rest is the state as far as writes are concerned
      const rest = node.properties.find((p) => p.type === N.RestElement);
      for (const name of rest ? patternNames(rest) : []) this.#take(at(pattern, name), WHOLE, parts);
    }
  }
}

/** For functions that are given something else than the state. */
export const noState = new StateReader(undefined);
