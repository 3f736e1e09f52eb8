import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { SourceModule } from '../module.js';
import { noSources, type Value } from '../values.js';
import { bindingOf, valueOfVariable } from './bindings.js';
import { instanceOf } from './classes.js';
import { instanceType, objectOf } from './recognise.js';
import { selfIdentity, duckObject } from './ducks.js';
import type { Tracer } from './tracer.js';

/** What a type annotation adds to a value: a client by its type name, a class of the project, members of an interface. */
export function typedBy(t: Tracer, value: Value, annotation: TSESTree.Node, module: SourceModule = t.module, depth = 0): Value {
  if (value.object || value.instance || depth > 5) return value;
  switch (annotation.type) {
    case N.TSUnionType:
    case N.TSIntersectionType: {
      for (const member of annotation.types) {
        const typed = typedBy(t, value, member, module, depth + 1);
        if (typed.object || typed.instance || typed.typed) return typed;
      }
      return value;
    }
    case N.TSTypeLiteral:
      return duckObject(t, { ...value, typed: { node: annotation, module } }, annotation.members, undefined, module);
    case N.TSTypeQuery:
      return annotation.exprName.type === N.Identifier ? borrowed(t, value, annotation.exprName, module) : value;
    case N.TSTypeOperator:
      return annotation.typeAnnotation ? typedBy(t, value, annotation.typeAnnotation, module, depth + 1) : value;
    case N.TSArrayType:
      return { ...value, typed: { node: annotation, module } };
    case N.TSTypeReference:
      return typedByReference(t, value, annotation, module, depth);
    default:
      return value;
  }
}

const wrappers = new Set([
  'Promise',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
  'Awaited',
  'Pick',
  'Omit',
  'PromiseLike',
  'InstanceType',
]);

function typedByReference(t: Tracer, value: Value, reference: TSESTree.TSTypeReference, module: SourceModule, depth: number): Value {
  const [argument] = reference.typeArguments?.params ?? [];
  if (reference.typeName.type === N.TSQualifiedName) {
    // `Redis.Cluster`, `Prisma.TransactionClient`, `chrome.storage.StorageArea`
    const path: string[] = [];
    let name: TSESTree.EntityName = reference.typeName;
    for (; name.type === N.TSQualifiedName; name = name.left) path.unshift(name.right.name);
    if (name.type !== N.Identifier) return value;
    const base = referenced(t, name, module)?.object ?? t.options.catalogue.global(name.name);
    const found =
      base &&
      path.reduce<ReturnType<typeof t.options.catalogue.resolve>>(
        (type, part) => (type?.type.members?.[part] ? t.options.catalogue.resolve(type.client, type.type.members[part]) : undefined),
        { client: base.client, type: base.type, name: '' },
      );
    const instance = found ? instanceType(t.options.catalogue, found) : undefined;
    return instance ? { ...value, object: objectOf(instance, selfIdentity(value)) } : value;
  }
  if (reference.typeName.type !== N.Identifier) return value;
  const { name } = reference.typeName;
  if (wrappers.has(name) && argument && !bindingOf(t, reference.typeName, module)) return typedBy(t, value, argument, module, depth + 1);
  if (name === 'ReturnType' && argument?.type === N.TSTypeQuery && argument.exprName.type === N.Identifier)
    return returnedBy(t, value, argument.exprName, module);
  const variable = bindingOf(t, reference.typeName, module);
  if (!variable || variable.defs.length === 0) {
    const global = t.options.catalogue.globalType(name);
    const instance = global ? instanceType(t.options.catalogue, global) : undefined;
    return instance ? { ...value, object: objectOf(instance, selfIdentity(value)) } : value;
  }
  const [definition] = variable.defs;
  const node = definition?.node as TSESTree.Node | undefined;
  switch (node?.type) {
    case N.TSInterfaceDeclaration:
      return duckObject(t, inherited(t, { ...value, typed: { node, module } }, node, module, depth), node.body.body, node.id.name, module);
    case N.TSTypeAliasDeclaration:
      return typedBy(t, value, node.typeAnnotation, module, depth + 1);
    case N.ClassDeclaration:
      return { ...value, ...instanceOf(t, { node, module }), ...(value.name ? { name: value.name } : {}) };
    case N.TSTypeParameter:
      return node.constraint ? typedBy(t, value, node.constraint, module, depth + 1) : value;
    case N.ImportSpecifier:
    case N.ImportDefaultSpecifier:
      return byImportedType(t, value, valueOfVariable(t, variable));
    default:
      return value;
  }
}

/** An interface that extends a client's type is one. */
function inherited(t: Tracer, value: Value, node: TSESTree.TSInterfaceDeclaration, module: SourceModule, depth: number): Value {
  for (const heritage of node.extends) {
    if (heritage.expression.type !== N.Identifier || depth > 4) continue;
    const parent = typedByReference(
      t,
      value,
      {
        type: N.TSTypeReference,
        typeName: heritage.expression,
        typeArguments: heritage.typeArguments,
      } as unknown as TSESTree.TSTypeReference,
      module,
      depth + 1,
    );
    if (parent.object) return parent;
  }
  return value;
}

function byImportedType(t: Tracer, value: Value, imported: Value): Value {
  const { object } = imported;
  if (object) {
    const instance = instanceType(t.options.catalogue, { client: object.client, name: object.typeName, type: object.type });
    return instance ? { ...value, object: objectOf(instance, selfIdentity(value)) } : value;
  }
  if (imported.classFacet) return { ...value, ...instanceOf(t, imported.classFacet), ...(value.name ? { name: value.name } : {}) };
  if (imported.typed) {
    const { node, module } = imported.typed;
    if (node.type === N.TSInterfaceDeclaration)
      return duckObject(t, { ...value, typed: imported.typed }, node.body.body, node.id.name, module);
    if (node.type === N.TSTypeAliasDeclaration) return typedBy(t, value, node.typeAnnotation, module, 1);
  }
  return value;
}

function referenced(t: Tracer, name: TSESTree.Identifier, module: SourceModule): Value | undefined {
  const variable = bindingOf(t, name, module);
  return variable && variable.defs.length > 0 ? valueOfVariable(t, variable) : undefined;
}

/** `typeof redis`: the same kind of object. */
function borrowed(t: Tracer, value: Value, name: TSESTree.Identifier, module: SourceModule): Value {
  const model = referenced(t, name, module);
  if (model?.object) return { ...value, object: { ...model.object, store: selfIdentity(value) } };
  return model?.instance ? { ...value, instance: model.instance, cells: value.cells ?? model.cells ?? [] } : value;
}

/** `ReturnType<typeof createClient>`. */
function returnedBy(t: Tracer, value: Value, name: TSESTree.Identifier, module: SourceModule): Value {
  const made = referenced(t, name, module)?.object;
  const returns = made?.type.call?.returns;
  const type = made && returns ? t.options.catalogue.resolve(made.client, returns) : undefined;
  return type ? { ...value, object: objectOf(type, selfIdentity(value)) } : value;
}

/** The type of a member of a typed value: a property signature's annotation, a method's result. */
export function memberType(t: Tracer, value: Value, name: string): Value | undefined {
  const facet = value.typed;
  if (!facet) return undefined;
  const members =
    facet.node.type === N.TSInterfaceDeclaration ? facet.node.body.body : facet.node.type === N.TSTypeLiteral ? facet.node.members : [];
  for (const member of members) {
    if (member.type !== N.TSPropertySignature || member.key.type !== N.Identifier || member.key.name !== name || !member.typeAnnotation)
      continue;
    return typedBy(t, { id: `${value.id}.${name}`, sources: noSources, name }, member.typeAnnotation.typeAnnotation, facet.module, 1);
  }
  return undefined;
}
