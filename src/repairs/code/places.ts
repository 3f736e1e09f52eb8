import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { constantOf, variableOf } from './names.js';
import { bare } from './nodes.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A constant's value in the place of its name; anything else is what it is. */
export function meant(source: Source, node: TSESTree.Node): TSESTree.Node {
  const unwrapped = bare(node);
  const variable = unwrapped.type === N.Identifier ? variableOf(source.scopeManager, unwrapped) : undefined;
  const init = variable && constantOf(variable)?.init;
  return init ? bare(init) : unwrapped;
}

/** All expressions at a place of the catalogue: `0[].id` has one for each element. */
export function argumentsAt(source: Source, given: readonly TSESTree.Node[], place: string): TSESTree.Node[] {
  if (place.endsWith('{}')) return recordsAt(source, given.slice(Number.parseInt(place, 10)));
  if (place.includes(',')) return given.slice(Number.parseInt(place, 10)).filter((_, each) => each % 2 === 0);
  const [index = '', ...path] = place.replace('...', '\u2026').split('.');
  const isList = index.endsWith('[]');
  const at = index.endsWith('\u2026') ? given.slice(Number.parseInt(index, 10)) : given.slice(Number.parseInt(index, 10)).slice(0, 1);
  let nodes: readonly TSESTree.Node[] = isList ? at.flatMap((node) => elementsOf(source, node)) : at;
  for (const part of path) {
    const name = part.replace(/\[\]$/u, '');
    nodes = nodes.flatMap((node) => propertiesOf(source, node, name));
    if (part.endsWith('[]')) nodes = nodes.flatMap((node) => elementsOf(source, node));
  }
  return nodes.filter((node) => node.type !== N.SpreadElement);
}

/** The keys of `{ key: value }`, or of `key, value, key, value`. */
function recordsAt(source: Source, given: readonly TSESTree.Node[]): TSESTree.Node[] {
  const [first] = given;
  const object = first && meant(source, first);
  if (object?.type !== N.ObjectExpression) return given.filter((_, each) => each % 2 === 0);
  return object.properties.flatMap((property) => (property.type === N.Property ? [property.key] : []));
}

function elementsOf(source: Source, node: TSESTree.Node): readonly TSESTree.Node[] {
  const list = meant(source, node);
  return list.type === N.ArrayExpression ? list.elements.filter((element) => element !== null) : [node];
}

/** The value of a property of an object that the code writes out: none or one. */
export function propertiesOf(source: Source, node: TSESTree.Node, name: string): TSESTree.Node[] {
  const object = meant(source, node);
  if (object.type !== N.ObjectExpression) return [];
  return object.properties.flatMap((property) =>
    property.type === N.Property && !property.computed && property.key.type === N.Identifier && property.key.name === name
      ? [property.value]
      : [],
  );
}
