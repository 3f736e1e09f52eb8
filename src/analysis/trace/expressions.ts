import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { Edit, clean, constantValue, edited, joinValues, nextId, noSources, sourceOf, undefinedValue, union, unknownValue, type Sources, type Value } from '../values.js';
import { assign, mutatePlace } from './assign.js';
import { evaluateCall, evaluateNew, evaluateTagged } from './calls.js';
import { copied, deepSources, freshObject, propertyOf } from './objects.js';
import { flagRun } from './guards.js';
import { memberOf } from './members.js';
import { valueOfIdentifier } from './bindings.js';
import { branch } from './tests.js';
import type { Tracer } from './tracer.js';

/** Evaluates an expression: records what it does to stores, and returns what is known of its value. */
export function evaluate(t: Tracer, node: TSESTree.Node | null | undefined): Value {
  if (!node) return undefinedValue;
  if (!t.step()) return unknownValue();
  switch (node.type) {
    case N.Literal:
      return 'regex' in node ? { id: node.raw, sources: noSources } : constantValue(node.value as Value['constant']);
    case N.TemplateLiteral:
      return template(t, node);
    case N.Identifier:
      return valueOfIdentifier(t, node);
    case N.ThisExpression:
      return selfValue(t);
    case N.Super:
      return selfValue(t);
    case N.MemberExpression:
      return member(t, node);
    case N.ChainExpression:
    case N.TSNonNullExpression:
    case N.TSAsExpression:
    case N.TSSatisfiesExpression:
    case N.TSTypeAssertion:
    case N.TSInstantiationExpression:
      return withAnnotation(t, evaluate(t, node.expression), node);
    case N.CallExpression:
      return evaluateCall(t, node);
    case N.NewExpression:
      return evaluateNew(t, node);
    case N.TaggedTemplateExpression:
      return evaluateTagged(t, node);
    case N.AwaitExpression:
      return awaited(t, node);
    case N.YieldExpression: {
      const value = evaluate(t, node.argument);
      t.suspend(node);
      return value;
    }
    case N.FunctionExpression:
    case N.ArrowFunctionExpression:
      return { id: `function@${node.range[0]}`, sources: noSources, functions: [{ node, module: t.module, self: node.type === N.ArrowFunctionExpression ? selfValue(t) : undefined }] };
    case N.ClassExpression:
      return { id: `class@${node.range[0]}`, sources: noSources, classFacet: { node, module: t.module } };
    case N.ObjectExpression:
      return objectLiteral(t, node);
    case N.ArrayExpression:
      return arrayLiteral(t, node);
    case N.ConditionalExpression:
      return branch(t, node.test, () => evaluate(t, node.consequent), () => evaluate(t, node.alternate), node);
    case N.LogicalExpression:
      return logical(t, node);
    case N.BinaryExpression:
      return binary(t, node);
    case N.UnaryExpression: {
      const value = evaluate(t, node.argument);
      if (node.operator === '-' && typeof value.constant === 'number') return constantValue(-value.constant);
      if (node.operator === '!' && value.isConstant) return constantValue(!value.constant);
      if (node.operator === 'void') return undefinedValue;
      const same = node.operator === '+';
      return { id: `${node.operator}${value.id}`, sources: edited(deepSources(t, value), same || node.operator === '-' ? Edit.none : Edit.select), ...(same && value.direct ? { direct: value.direct } : {}) };
    }
    case N.UpdateExpression: {
      const before = evaluate(t, node.argument);
      const after = unknownValue(edited(deepSources(t, before), Edit.add));
      assign(t, node.argument, after);
      return node.prefix ? after : before;
    }
    case N.AssignmentExpression:
      return assignment(t, node);
    case N.SequenceExpression:
      return node.expressions.map((each) => evaluate(t, each)).at(-1) ?? undefinedValue;
    case N.SpreadElement:
      return evaluate(t, node.argument);
    case N.ImportExpression:
      return unknownValue();
    case N.JSXElement:
    case N.JSXFragment:
      return jsx(t, node);
    default:
      return unknownValue();
  }
}

/** `this` of the innermost function. */
export function selfValue(t: Tracer): Value {
  return t.frames.at(-1)?.self ?? { id: 'this', sources: noSources };
}

function withAnnotation(t: Tracer, value: Value, node: TSESTree.Node): Value {
  if (value.typed || value.object || value.isConstant) return value;
  if (node.type !== N.TSAsExpression && node.type !== N.TSTypeAssertion && node.type !== N.TSSatisfiesExpression) return value;
  return { ...value, typed: { node: node.typeAnnotation, module: t.module } };
}

function template(t: Tracer, node: TSESTree.TemplateLiteral): Value {
  const parts: Value[] = [];
  for (const [index, quasi] of node.quasis.entries()) {
    if (quasi.value.cooked) parts.push(constantValue(quasi.value.cooked));
    const expression = node.expressions[index];
    if (expression) parts.push(evaluate(t, expression));
  }
  return textOf(t, parts, parts.length === 1 ? Edit.none : Edit.text);
}

/** A text put together from parts; constant when all of them are. */
export function textOf(t: Tracer, parts: readonly Value[], edit: number): Value {
  if (parts.every((part) => part.isConstant)) return constantValue(parts.map((part) => String(part.constant)).join(''));
  const flat = parts.flatMap((part) => part.parts ?? [part]);
  return clean({
    id: `\`${flat.map((part) => (typeof part.constant === 'string' ? part.constant : `\${${part.id}}`)).join('')}\``,
    sources: union(...flat.map((part) => edited(deepSources(t, part), edit))),
    parts: flat,
    direct: parts.length === 1 ? parts[0]?.direct : undefined,
  });
}

function member(t: Tracer, node: TSESTree.MemberExpression): Value {
  const owner = evaluate(t, node.object);
  if (!node.computed) return memberOf(t, owner, node.property.type === N.PrivateIdentifier ? `#${node.property.name}` : (node.property as TSESTree.Identifier).name, node);
  const key = evaluate(t, node.property);
  if (key.isConstant) return memberOf(t, owner, String(key.constant), node);
  const found = memberOf(t, owner, `[${key.id}]`, node);
  // Which part was taken depends on the key, but that makes no new value of the store's.
  return found.cells || found.object ? found : { ...found, sources: union(found.sources, edited(deepSources(t, key), Edit.select)) };
}

function awaited(t: Tracer, node: TSESTree.AwaitExpression): Value {
  const value = evaluate(t, node.argument);
  let inner: TSESTree.Node = node.argument;
  while (inner.type === N.TSAsExpression || inner.type === N.TSNonNullExpression || inner.type === N.ChainExpression) inner = inner.expression;
  t.suspend(node, t.lastGated === undefined || t.lastGated !== inner);
  return value.object?.query ? runQuery(t, value, node) : value;
}

function objectLiteral(t: Tracer, node: TSESTree.ObjectExpression): Value {
  const properties = new Map<string, Value>();
  let rest: Sources = noSources;
  let identity = '';
  const self: Value = { id: `object@${node.range[0]}`, sources: noSources, cells: [{ id: nextId(), name: `object@${node.range[0]}` }] };
  for (const property of node.properties) {
    if (property.type === N.SpreadElement) {
      const spread = evaluate(t, property.argument);
      const parts = copied(t, spread, node.properties.length > 1 ? Edit.field : Edit.none);
      // What is spread may have any of the properties given before it.
      if (parts.rest.size > 0) for (const [name, value] of properties) if (!parts.properties.has(name)) properties.set(name, joinValues(value, propertyOf(t, spread, name) ?? value));
      for (const [name, value] of parts.properties) properties.set(name, value);
      rest = union(rest, parts.rest);
      identity += `...${spread.id},`;
      continue;
    }
    const name = propertyName(t, property);
    const value = property.value.type === N.FunctionExpression ? { ...evaluate(t, property.value), functions: [{ node: property.value, module: t.module, self }] } : evaluate(t, property.value);
    if (name === undefined) {
      const key = property.computed ? deepSources(t, evaluate(t, property.key)) : noSources;
      rest = union(rest, edited(deepSources(t, value), Edit.none), edited(key, Edit.select));
      identity += `[${evaluateKeyId(t, property)}]:${value.id},`;
      properties.set(`[${evaluateKeyId(t, property)}]`, value);
    } else {
      properties.set(name, value.functions && value.name === undefined ? { ...value, name } : value);
      identity += `${name}:${value.id},`;
    }
  }
  const id = `{${identity.length < 300 ? identity : nextId()}}`;
  for (const cell of self.cells ?? []) t.state.setContent(cell, { properties, rest, kind: rest.size > 0 ? 'unknown' : 'object' });
  return { ...self, id };
}

function evaluateKeyId(t: Tracer, property: TSESTree.Property): string {
  return evaluate(t, property.key).id;
}

function propertyName(t: Tracer, property: TSESTree.Property): string | undefined {
  if (!property.computed) return property.key.type === N.Identifier ? property.key.name : property.key.type === N.Literal ? String(property.key.value) : undefined;
  const key = evaluate(t, property.key);
  return key.isConstant ? String(key.constant) : undefined;
}

function arrayLiteral(t: Tracer, node: TSESTree.ArrayExpression): Value {
  const properties = new Map<string, Value>();
  let rest: Sources = noSources;
  let identity = '';
  const spreads = node.elements.some((element) => element?.type === N.SpreadElement);
  const edit = node.elements.length > 1 ? Edit.append : Edit.none;
  for (const [index, element] of node.elements.entries()) {
    const value = evaluate(t, element);
    if (element?.type === N.SpreadElement) {
      rest = union(rest, edited(deepSources(t, value), edit));
      identity += `...${value.id},`;
    } else if (spreads) {
      rest = union(rest, edited(deepSources(t, value), Edit.append));
      identity += `${value.id},`;
    } else {
      properties.set(String(index), value);
      identity += `${value.id},`;
    }
  }
  return { ...freshObject(t, 'array', properties, rest), id: identity.length < 300 ? `[${identity}]` : `[${nextId()}]` };
}

function logical(t: Tracer, node: TSESTree.LogicalExpression): Value {
  const left = (): Value => undefinedValue;
  if (node.operator === '&&') return branch(t, node.left, () => evaluate(t, node.right), left, node, true);
  // `a || b`, `a ?? b`: either of the two; the right side runs only if the left one was absent.
  return branch(t, node.left, 'value', () => evaluate(t, node.right), node);
}

function binary(t: Tracer, node: TSESTree.BinaryExpression): Value {
  const left = node.left.type === N.PrivateIdentifier ? unknownValue() : evaluate(t, node.left);
  const right = evaluate(t, node.right);
  const sources = (edit: number): Sources => union(edited(deepSources(t, left), edit), edited(deepSources(t, right), edit));
  switch (node.operator) {
    case '+': {
      if (typeof left.constant === 'string' || typeof right.constant === 'string' || left.parts || right.parts) return textOf(t, [left, right], Edit.text);
      if (typeof left.constant === 'number' && typeof right.constant === 'number') return constantValue(left.constant + right.constant);
      return { id: `(${left.id}+${right.id})`, sources: sources(Edit.add) };
    }
    case '-':
      return { id: `(${left.id}-${right.id})`, sources: sources(Edit.add) };
    case '==':
    case '===':
    case '!=':
    case '!==':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
    case 'instanceof':
      return { id: `(${left.id}${node.operator}${right.id})`, sources: sources(Edit.select) };
    default:
      return { id: `(${left.id}${node.operator}${right.id})`, sources: sources(Edit.compute) };
  }
}

function assignment(t: Tracer, node: TSESTree.AssignmentExpression): Value {
  if (node.operator === '=') {
    const value = evaluate(t, node.right);
    assign(t, node.left, value);
    flagRun(t, node.left, value);
    return value;
  }
  const before = evaluate(t, node.left);
  if (node.operator === '??=' || node.operator === '||=' || node.operator === '&&=') {
    const value = joinValues(before, evaluate(t, node.right));
    assign(t, node.left, value);
    return value;
  }
  const right = evaluate(t, node.right);
  const text = node.operator === '+=' && (typeof right.constant === 'string' || right.parts !== undefined);
  const edit = text ? Edit.text : node.operator === '+=' || node.operator === '-=' ? Edit.add : Edit.compute;
  const after = unknownValue(union(edited(deepSources(t, before), edit), edited(deepSources(t, right), edit)));
  mutatePlace(t, node.left, after);
  return after;
}

function jsx(t: Tracer, node: TSESTree.JSXElement | TSESTree.JSXFragment): Value {
  for (const child of node.children) {
    if (child.type === N.JSXExpressionContainer) evaluate(t, child.expression);
    else if (child.type === N.JSXElement || child.type === N.JSXFragment) jsx(t, child);
  }
  if (node.type === N.JSXElement) {
    for (const attribute of node.openingElement.attributes) {
      if (attribute.type === N.JSXAttribute && attribute.value?.type === N.JSXExpressionContainer) evaluate(t, attribute.value.expression);
    }
  }
  return unknownValue();
}

/** A source that is new at each evaluation: a clock or a random id. */
export function freshValue(unique: boolean): Value {
  const id = nextId();
  return { id: `fresh${id}`, sources: sourceOf({ kind: 'fresh', id, unique }) };
}

import { runQuery } from './queries.js';
