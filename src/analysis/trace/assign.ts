import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Frame } from '../effects.js';
import { Edit, clean, joinValues, operationsOf, type Value } from '../values.js';
import { bindingOf } from './bindings.js';
import { evaluate, selfValue } from './expressions.js';
import { memberOf } from './members.js';
import { copied, deepSources, freshObject, mutate, setProperty } from './objects.js';
import { typedBy } from './types.js';
import { hasAtom, type Tracer } from './tracer.js';

/** Gives a variable, property or pattern a value. */
export function assign(t: Tracer, target: TSESTree.Node, value: Value): void {
  switch (target.type) {
    case N.Identifier: {
      const variable = bindingOf(t, target);
      if (!variable) break;
      if (isOutside(t, variable)) keep(t, target, value);
      const given = outlives(t, variable) ? shared(value) : value;
      t.state.setVariable(variable, target.typeAnnotation ? typedBy(t, given, target.typeAnnotation.typeAnnotation) : given);
      break;
    }
    case N.MemberExpression:
      assignMember(t, target, value);
      break;
    case N.ObjectPattern:
      assignObjectPattern(t, target, value);
      break;
    case N.ArrayPattern:
      for (const [index, element] of target.elements.entries()) {
        if (!element) continue;
        if (element.type === N.RestElement) assign(t, element.argument, value);
        else assign(t, element, memberOf(t, value, String(index), element));
      }
      break;
    case N.AssignmentPattern: {
      const fallback = t.quietly(() => evaluate(t, target.right));
      const absent = value.isConstant === true && value.constant === undefined;
      assign(t, target.left, absent ? fallback : joinValues(value, fallback));
      break;
    }
    case N.RestElement:
      assign(t, target.argument, value);
      break;
    case N.TSParameterProperty:
      assign(t, target.parameter, value);
      break;
    case N.TSAsExpression:
    case N.TSNonNullExpression:
    case N.TSSatisfiesExpression:
    case N.TSTypeAssertion:
      assign(t, target.expression, value);
      break;
    default:
      break;
  }
}

/** Whether a variable belongs to something around the function that is being run. */
function isOutside(t: Tracer, variable: TSESLint.Scope.Variable): boolean {
  const frame = t.frames.at(-1);
  return frame !== undefined && isOutsideOf(frame, variable);
}

/** Whether a variable outlives the call that is being traced: it belongs to none of the functions that are running. */
function outlives(t: Tracer, variable: TSESLint.Scope.Variable): boolean {
  return t.frames.length > 0 && t.frames.every((frame) => frame.function.type !== N.Program && isOutsideOf(frame, variable));
}

function isOutsideOf({ function: { range } }: Frame, { identifiers }: TSESLint.Scope.Variable): boolean {
  const place = identifiers[0]?.range[0] ?? 0;
  return place < range[0] || place >= range[1];
}

/** `client ??= createClient()`: what is kept for the next caller is nobody's own. */
function shared(value: Value): Value {
  return value.object?.own === true ? { ...value, object: { ...value.object, own: false } } : value;
}

/** Notes what was read as kept in memory. */
function keep(t: Tracer, target: TSESTree.Node, value: Value): void {
  if (!value.cells && value.sources.size === 0) return;
  for (const { operation } of operationsOf(deepSources(t, value)))
    if (operation.effect === 'read') operation.result.kept = t.module.text.slice(...target.range);
}

function assignObjectPattern(t: Tracer, pattern: TSESTree.ObjectPattern, given: Value): void {
  const value = pattern.typeAnnotation ? typedBy(t, given, pattern.typeAnnotation.typeAnnotation) : given;
  const taken: string[] = [];
  for (const property of pattern.properties) {
    if (property.type === N.RestElement) {
      // what a name of the moment leads to is taken out; a known one is most often put back, or no part of what is kept
      const parts = copied(t, value, pattern.properties.some((each) => each.type === N.Property && each.computed) ? Edit.field : Edit.none);
      for (const name of taken) parts.properties.delete(name);
      assign(t, property.argument, freshObject(t, 'unknown', parts.properties, parts.rest));
      continue;
    }
    const key = property.computed ? evaluate(t, property.key) : undefined;
    const name = key
      ? key.isConstant
        ? String(key.constant)
        : `[${key.id}]`
      : property.key.type === N.Identifier
        ? property.key.name
        : property.key.type === N.Literal
          ? String(property.key.value)
          : '?';
    taken.push(name);
    assign(t, property.value, memberOf(t, value, name, property));
  }
}

function assignMember(t: Tracer, target: TSESTree.MemberExpression, value: Value): void {
  const owner = target.object.type === N.ThisExpression ? selfValue(t) : evaluate(t, target.object);
  const key = target.computed ? evaluate(t, target.property) : undefined;
  const name = key
    ? key.isConstant
      ? String(key.constant)
      : `[${key.id}]`
    : target.property.type === N.PrivateIdentifier
      ? `#${target.property.name}`
      : (target.property as TSESTree.Identifier).name;
  if (name === 'length' && value.constant !== undefined) {
    mutate(t, owner, Edit.remove, deepSources(t, value));
    return;
  }
  if (target.object.type === N.ThisExpression) keep(t, target, value);
  setProperty(t, owner, name, target.object.type === N.ThisExpression ? shared(value) : value, deepSources(t, value));
  // What is put into an object from outside can be changed by whoever holds that object.
  if (value.cells && hasAtom(deepSources(t, { ...owner, sources: owner.sources }), (atom) => atom.kind === 'input'))
    for (const cell of value.cells) t.escaped.add(cell);
}

/** A compound assignment (`x += 1`): the same place gets a value computed from its old one. */
export function mutatePlace(t: Tracer, target: TSESTree.Node, value: Value): void {
  assign(t, target, clean(value));
}
