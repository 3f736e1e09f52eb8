import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import {
  Edit,
  clean,
  constantValue,
  edited,
  joinValues,
  nextId,
  noSources,
  union,
  unknownValue,
  type Sources,
  type Value,
} from '../values.js';
import { copied, deepSources, freshObject, propertyOf } from './objects.js';
import type { Tracer } from './tracer.js';
import { evaluate } from './expressions.js';

/** A text of more parts than this is kept as the parts that it was put together from last. */
const mostParts = 1000;
/** The longest text that is known by its characters if it was put together. */
const longestText = 100_000;

export function template(t: Tracer, node: TSESTree.TemplateLiteral): Value {
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
  if (parts.every((part) => part.isConstant)) return constantText(parts);
  const all = parts.flatMap((part) => part.parts ?? [part]);
  // a part of an object has its sources in the object, and changes with it
  const flat = (all.length > mostParts ? parts : all).map((part) => (part.isConstant ? part : { ...part, sources: deepSources(t, part) }));
  return clean({
    id: `\`${flat.map((part) => (typeof part.constant === 'string' ? part.constant : `\${${part.id}}`)).join('')}\``,
    sources: union(...flat.map((part) => edited(part.sources, edit))),
    parts: flat,
    direct: parts.length === 1 ? parts[0]?.direct : undefined,
  });
}
/** A text that doubles in each of many lines is longer than any string may be: beyond a length, it is not known any more. */
function constantText(parts: readonly Value[]): Value {
  const texts = parts.map((part) => String(part.constant));
  return texts.reduce((length, text) => length + text.length, 0) > longestText ? unknownValue() : constantValue(texts.join(''));
}

export function objectLiteral(t: Tracer, node: TSESTree.ObjectExpression): Value {
  const properties = new Map<string, Value>();
  let rest: Sources = noSources;
  let identity = '';
  const self: Value = { id: `object@${node.range[0]}`, sources: noSources, cells: [{ id: nextId(), name: `object@${node.range[0]}` }] };
  for (const property of node.properties) {
    if (property.type === N.SpreadElement) {
      const spread = evaluate(t, property.argument);
      const parts = copied(t, spread, node.properties.length > 1 ? Edit.field : Edit.none);
      // What is spread may have any of the properties given before it.
      if (parts.rest.size > 0)
        for (const [name, value] of properties)
          if (!parts.properties.has(name)) properties.set(name, joinValues(value, propertyOf(t, spread, name) ?? value));
      for (const [name, value] of parts.properties) properties.set(name, value);
      rest = union(rest, parts.rest);
      identity += `...${spread.id},`;
      continue;
    }
    const name = propertyName(t, property);
    const value =
      property.value.type === N.FunctionExpression
        ? { ...evaluate(t, property.value), functions: [{ node: property.value, module: t.module, self }] }
        : evaluate(t, property.value);
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
  if (!property.computed)
    return property.key.type === N.Identifier
      ? property.key.name
      : property.key.type === N.Literal
        ? String(property.key.value)
        : undefined;
  const key = evaluate(t, property.key);
  return key.isConstant ? String(key.constant) : undefined;
}
export function arrayLiteral(t: Tracer, node: TSESTree.ArrayExpression): Value {
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
export function jsx(t: Tracer, node: TSESTree.JSXElement | TSESTree.JSXFragment): Value {
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
