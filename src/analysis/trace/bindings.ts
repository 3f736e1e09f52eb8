import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { SourceModule } from '../module.js';
import { clean, joinValues, noSources, nextId, sourceOf, undefinedValue, unknownValue, type Value } from '../values.js';
import { assign } from './assign.js';
import { evaluate } from './expressions.js';
import { importedValue } from './imports.js';
import { derived } from './objects.js';
import { objectOf } from './recognise.js';
import { typedBy } from './types.js';
import type { Tracer } from './tracer.js';

type Variable = TSESLint.Scope.Variable;

const bindingsByModule = new WeakMap<SourceModule, Map<TSESTree.Node, Variable>>();

/** All identifiers of a module, with the variables that they name. */
function bindingsOf(module: SourceModule): Map<TSESTree.Node, Variable> {
  let bindings = bindingsByModule.get(module);
  if (!bindings) {
    bindings = new Map();
    for (const scope of module.scopes.scopes) {
      for (const variable of scope.variables) for (const identifier of variable.identifiers) bindings.set(identifier, variable);
      for (const reference of scope.references) if (reference.resolved) bindings.set(reference.identifier, reference.resolved);
    }
    bindingsByModule.set(module, bindings);
  }
  return bindings;
}

export function bindingOf(t: Tracer, identifier: TSESTree.Node, module: SourceModule = t.module): Variable | undefined {
  return bindingsOf(module).get(identifier);
}

/** A variable by its name, as seen from a module's top level. */
export function topLevelBinding(module: SourceModule, name: string): Variable | undefined {
  for (const scope of module.scopes.scopes) {
    if (scope.type !== 'module' && scope.type !== 'global') continue;
    const variable = scope.set.get(name);
    if (variable && variable.defs.length > 0) return variable;
  }
  return undefined;
}

export function valueOfIdentifier(t: Tracer, node: TSESTree.Identifier): Value {
  const variable = bindingOf(t, node);
  if (variable && variable.defs.length > 0) return valueOfVariable(t, variable);
  if (node.name === 'undefined') return undefinedValue;
  const global = t.options.catalogue.global(node.name);
  if (global) return { id: `global ${node.name}`, sources: noSources, name: node.name, object: objectOf(global, `global ${node.name}`) };
  return { id: `global ${node.name}`, sources: noSources, name: node.name };
}

/** What is known of a variable here: what the trace last gave it, else what its definition says. */
export function valueOfVariable(t: Tracer, variable: Variable): Value {
  return t.state.variable(variable) ?? definedValue(t, variable);
}

function moduleOfDefinition(t: Tracer, node: TSESTree.Node): SourceModule {
  let program: TSESTree.Node = node;
  while (program.parent) program = program.parent;
  return t.moduleOf(program) ?? t.module;
}

/** The value of a binding that the trace has not met: of an outer function or the module. */
function definedValue(t: Tracer, variable: Variable): Value {
  return t.remembered(variable, () => {
    // Whoever asks while it is being computed (a cycle) gets a value of unknown content.
    t.memo.set(variable, { id: `${variable.name}@${variable.identifiers[0]?.range[0] ?? 0}`, sources: noSources, name: variable.name });
    const [definition] = variable.defs;
    if (!definition) return unknownValue();
    const module = moduleOfDefinition(t, definition.node);
    const value = t.statically(module, undefined, () => valueOfDefinition(t, variable, definition, module));
    t.root.setVariable(variable, value);
    return value;
  });
}

function valueOfDefinition(t: Tracer, variable: Variable, definition: TSESLint.Scope.Definition, module: SourceModule): Value {
  const { node } = definition;
  switch (node.type) {
    case N.ImportSpecifier:
    case N.ImportDefaultSpecifier:
    case N.ImportNamespaceSpecifier:
      return importedValue(t, module, variable);
    case N.FunctionDeclaration:
      if (definition.type !== 'Parameter')
        return {
          id: `function@${module.filename}:${node.range[0]}`,
          sources: noSources,
          functions: [{ node, module, self: undefined }],
          name: variable.name,
        };
      return parameterValue(t, variable);
    case N.FunctionExpression:
    case N.ArrowFunctionExpression:
      return parameterValue(t, variable);
    case N.ClassDeclaration:
    case N.ClassExpression:
      return { ...classValue(t, node, module), name: variable.name };
    case N.VariableDeclarator:
      return declaredValue(t, variable, node);
    default:
      return { ...unknownValue(), name: variable.name };
  }
}

/** A class; one that extends a client's class is an object of that client as well (a model of an ORM). */
function classValue(t: Tracer, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression, module: SourceModule): Value {
  const id = `class@${module.filename}:${node.range[0]}`;
  const parent = node.superClass ? evaluate(t, node.superClass).object : undefined;
  return { id, sources: noSources, classFacet: { node, module }, ...(parent ? { object: { ...parent, store: id } } : {}) };
}

/** A parameter of a function that is entered from outside. */
export function parameterValue(t: Tracer, variable: Variable): Value {
  const [identifier] = variable.identifiers;
  const annotation = identifier?.type === N.Identifier ? identifier.typeAnnotation?.typeAnnotation : undefined;
  const id = `${variable.name}@${identifier?.range[0] ?? 0}`;
  const value = derived(t, id, sourceOf({ kind: 'input', id: nextId(), name: variable.name }), { name: variable.name });
  if (annotation) return typedBy(t, value, annotation);
  const holder = identifier?.parent;
  // `constructor(private readonly redis = new Redis()) {}`: the default says what kind of object it is.
  const fallback =
    holder?.type === N.AssignmentPattern && holder.left === identifier ? t.quietly(() => evaluate(t, holder.right)) : undefined;
  if (fallback?.object) return { ...value, object: fallback.object };
  // Part of a pattern: the pattern's annotation says what it is.
  let pattern: TSESTree.Node | undefined = identifier?.parent;
  while (
    pattern &&
    pattern.type !== N.ObjectPattern &&
    pattern.type !== N.ArrayPattern &&
    pattern.type !== N.ArrowFunctionExpression &&
    pattern.type !== N.FunctionExpression &&
    pattern.type !== N.FunctionDeclaration
  )
    pattern = pattern.parent;
  if (pattern?.type === N.ObjectPattern && pattern.typeAnnotation) {
    const whole = typedBy(
      t,
      derived(t, `pattern@${pattern.range[0]}`, sourceOf({ kind: 'input', id: nextId(), name: variable.name })),
      pattern.typeAnnotation.typeAnnotation,
    );
    assign(t, pattern, whole);
    return t.state.variable(variable) ?? value;
  }
  return value;
}

function declaredValue(t: Tracer, variable: Variable, declarator: TSESTree.VariableDeclarator): Value {
  const id = `${variable.name}@${declarator.range[0]}`;
  const annotation = declarator.id.type === N.Identifier ? declarator.id.typeAnnotation?.typeAnnotation : undefined;
  const reassigned = variable.references.some((reference) => reference.isWrite() && !reference.init);
  let value: Value | undefined;
  if (declarator.init) {
    const initial = evaluate(t, declarator.init);
    if (declarator.id.type === N.Identifier) value = initial;
    else {
      assign(t, declarator.id, initial);
      value = t.state.variable(variable);
    }
  }
  if (reassigned) {
    // It holds whatever was assigned last; what it can be is known, what it holds is not.
    const writes = variable.references.filter((reference) => reference.isWrite() && !reference.init && reference.writeExpr).slice(0, 3);
    const all = writes.map((reference) => (reference.writeExpr ? evaluate(t, reference.writeExpr) : unknownValue()));
    const joined = [...(value ? [value] : []), ...all].reduce<Value | undefined>((a, b) => (a ? joinValues(a, b) : b), undefined);
    const cell = derived(t, id, sourceOf({ kind: 'input', id: nextId(), name: variable.name }), { name: variable.name });
    value = clean({ ...cell, object: joined?.object, functions: joined?.functions, instance: joined?.instance });
  }
  value ??= derived(t, id, noSources, { name: variable.name });
  const named: Value = value.name || value.isConstant ? value : { ...value, name: variable.name };
  return annotation ? typedBy(t, named, annotation) : named;
}
