import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { clean, constantValue, joinValues, nextId, noSources, sourceOf, type ClassFacet, type ObjectFacet, type Value } from '../values.js';
import { bindingOf, parameterValue, valueOfIdentifier, valueOfVariable } from './bindings.js';
import { evaluate } from './expressions.js';
import { cellNamed, derived } from './objects.js';
import { asObject, instanceType, objectOf, objectWithin } from './recognise.js';
import { typedBy } from './types.js';
import type { Tracer } from './tracer.js';

/** An instance of a class of the project; all instances of one class are taken for one, as `this` is. */
export function instanceOf(t: Tracer, facet: ClassFacet): Value {
  return t.remembered(facet.node, () => {
    const id = `this of ${facet.module.filename}:${facet.node.range[0]}`;
    const cell = cellNamed(t, id);
    t.root.setContent(cell, { properties: new Map(), rest: noSources, kind: 'unknown' });
    return { id, sources: noSources, cells: [cell], instance: facet };
  });
}

type Member = TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.AccessorProperty;

function keyName(member: Member): string | undefined {
  if (member.key.type === N.PrivateIdentifier) return `#${member.key.name}`;
  if (member.key.type === N.Identifier && !member.computed) return member.key.name;
  return member.key.type === N.Literal ? String(member.key.value) : undefined;
}

function isMember(element: TSESTree.ClassElement): element is Member {
  return element.type === N.MethodDefinition || element.type === N.PropertyDefinition || element.type === N.AccessorProperty;
}

/** The class that a class extends, when it is one of the project. */
function superclass(t: Tracer, facet: ClassFacet): ClassFacet | undefined {
  const { superClass } = facet.node;
  if (superClass?.type !== N.Identifier) return undefined;
  return t.statically(facet.module, undefined, () => valueOfIdentifier(t, superClass)).classFacet;
}

/** A method or field of an instance, looked up through the classes it extends. */
export function memberOfInstance(t: Tracer, self: Value, name: string, facet: ClassFacet, depth = 0): Value | undefined {
  for (const element of facet.node.body.body) {
    if (!isMember(element) || keyName(element) !== name) continue;
    if (element.type === N.MethodDefinition && element.value.type === N.FunctionExpression) {
      if (element.kind === 'get') return undefined;
      return {
        id: `method@${facet.module.filename}:${element.range[0]}`,
        sources: noSources,
        functions: [{ node: element.value, module: facet.module, self }],
        name,
      };
    }
    return field(t, self, name, facet, element);
  }
  const assigned = constructed(t, self, name, facet);
  if (assigned) return assigned;
  const parent = depth < 4 ? superclass(t, facet) : undefined;
  return parent ? memberOfInstance(t, self, name, parent, depth + 1) : inherited(t, self, name, facet);
}

/** The client that an instance is, if its class extends a client's: `class PrismaService extends PrismaClient`. */
export function clientBase(t: Tracer, self: Value, { node, module }: ClassFacet, depth = 0): ObjectFacet | undefined {
  const { superClass } = node;
  if (!superClass || depth > 4) return undefined;
  const base = t.statically(module, undefined, () => evaluate(t, superClass));
  if (!base.object) return base.classFacet && clientBase(t, self, base.classFacet, depth + 1);
  const { client, type, typeName } = base.object;
  const made = type.construct ? t.options.catalogue.resolve(client, type.construct) : undefined;
  const instance = made ?? instanceType(t.options.catalogue, { client, name: typeName, type });
  return instance && objectOf(instance, self.id);
}

/** A property that a client's class gives to those that extend it: `this.ctx` of a Durable Object, a model of Prisma. */
function inherited(t: Tracer, self: Value, name: string, facet: ClassFacet): Value | undefined {
  const base = clientBase(t, self, facet);
  const members = base?.type.members ?? {};
  const isNamed = Object.hasOwn(members, name);
  const isModel = !isNamed && !name.startsWith('$') && base !== undefined && !t.options.catalogue.method(base.type, name);
  const member = isNamed ? members[name] : isModel ? members['*'] : undefined;
  const reference = !base || member === undefined ? undefined : t.options.catalogue.resolve(base.client, member);
  if (!base || !reference) return undefined;
  const value = { ...derived(t, `${self.id}.${name}`, noSources), name };
  return isNamed ? asObject(value, reference) : { ...value, object: objectWithin(base, reference, { key: [constantValue(name)] }) };
}

/** A getter of an instance, for reading its value. */
export function getterOf(facet: ClassFacet, name: string): TSESTree.FunctionExpression | undefined {
  for (const element of facet.node.body.body) {
    if (
      element.type === N.MethodDefinition &&
      element.kind === 'get' &&
      keyName(element) === name &&
      element.value.type === N.FunctionExpression
    )
      return element.value;
  }
  return undefined;
}

/** The field's declaration, its initial value and what the constructor gives it, as one value that holds at any time. */
function field(t: Tracer, self: Value, name: string, facet: ClassFacet, element: Member): Value {
  const key = `field ${name} ${facet.module.filename}:${facet.node.range[0]}`;
  return t.remembered(key, () => {
    t.memo.set(key, unknownField(t, self, name));
    return t.statically(facet.module, self, () => {
      const base = unknownField(t, self, name);
      const initial = element.type === N.MethodDefinition || !element.value ? undefined : evaluate(t, element.value);
      const assigned = constructed(t, self, name, facet);
      const known = initial && assigned ? joinValues(initial, assigned) : (initial ?? assigned);
      const readonly = element.type === N.PropertyDefinition && element.readonly;
      // A field that may change holds an unknown value; what kind of object it is stays known.
      const value = known
        ? known.isConstant && readonly
          ? known
          : clean({
              ...base,
              object: known.object,
              functions: known.functions,
              instance: known.instance,
              classFacet: known.classFacet,
              cells: known.instance || !known.isConstant ? (known.cells ?? base.cells) : base.cells,
              typed: known.typed,
            })
        : base;
      const annotation = element.type === N.PropertyDefinition ? element.typeAnnotation?.typeAnnotation : undefined;
      return annotation ? typedBy(t, value, annotation) : value;
    });
  });
}

function unknownField(t: Tracer, self: Value, name: string): Value {
  return derived(t, `${self.id}.${name}`, sourceOf({ kind: 'input', id: nextId(), name }), { name });
}

/** What the constructor gives a field: a parameter property, or an assignment in its body. */
function constructed(t: Tracer, self: Value, name: string, facet: ClassFacet): Value | undefined {
  const key = `constructed ${name} ${facet.module.filename}:${facet.node.range[0]}`;
  return t.remembered(key, () => {
    // while it is looked up, `this.opts = { ...this.opts }` reads what the base class left
    t.memo.set(key, undefined);
    const constructor = facet.node.body.body.find((element) => element.type === N.MethodDefinition && element.kind === 'constructor');
    if (constructor?.type !== N.MethodDefinition || constructor.value.type !== N.FunctionExpression) return undefined;
    for (const parameter of constructor.value.params) {
      if (parameter.type !== N.TSParameterProperty) continue;
      const identifier = parameter.parameter.type === N.AssignmentPattern ? parameter.parameter.left : parameter.parameter;
      if (identifier.type !== N.Identifier || identifier.name !== name) continue;
      const variable = bindingOf(t, identifier, facet.module);
      if (variable) return t.statically(facet.module, self, () => ({ ...parameterValue(t, variable), id: `${self.id}.${name}` }));
    }
    for (const statement of constructor.value.body?.body ?? []) {
      const assignment =
        statement.type === N.ExpressionStatement && statement.expression.type === N.AssignmentExpression ? statement.expression : undefined;
      const target = assignment?.left;
      if (!assignment || target?.type !== N.MemberExpression || target.object.type !== N.ThisExpression) continue;
      const assignedName =
        target.property.type === N.PrivateIdentifier
          ? `#${target.property.name}`
          : target.property.type === N.Identifier
            ? target.property.name
            : undefined;
      if (assignedName !== name) continue;
      return t.statically(facet.module, self, () => {
        const { right } = assignment;
        const value = right.type === N.Identifier ? (handedIn(t, right, facet) ?? valueOfParameterOr(t, right)) : evaluate(t, right);
        return value.isConstant ? undefined : { ...value, id: `${self.id}.${name}` };
      });
    }
    return undefined;
  });
}

/** A store object that the class itself, or its file, hands to the constructor: `static async connect() { return new Memory(createClient()); }`. */
function handedIn(t: Tracer, identifier: TSESTree.Identifier, { node, module }: ClassFacet): Value | undefined {
  const variable = bindingOf(t, identifier, module);
  const [definition] = variable?.defs ?? [];
  if (definition?.node.type !== N.FunctionExpression || identifier.typeAnnotation) return undefined;
  const index = definition.node.params.findIndex((parameter) => parameter === definition.name);
  for (const declared of module.scopes.getDeclaredVariables(node)) {
    for (const reference of declared.references) {
      const call = reference.identifier.parent;
      if (call?.type !== N.NewExpression || call.callee !== reference.identifier) continue;
      const argument = call.arguments[index];
      if (argument?.type !== N.Identifier && argument?.type !== N.NewExpression && argument?.type !== N.CallExpression) continue;
      const value = evaluate(t, argument);
      if (value.object) return value;
    }
  }
  return undefined;
}

function valueOfParameterOr(t: Tracer, identifier: TSESTree.Identifier): Value {
  const variable = bindingOf(t, identifier);
  return variable && variable.defs.length > 0 ? valueOfVariable(t, variable) : valueOfIdentifier(t, identifier);
}
