import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { ExportedBinding, SourceModule } from '../module.js';
import { originOfExport, resolveImport, type Origin } from '../modules.js';
import { noSources, type Value } from '../values.js';
import { topLevelBinding, valueOfVariable } from './bindings.js';
import { evaluate } from './expressions.js';
import { objectOf } from './recognise.js';
import type { Tracer } from './tracer.js';

/** The value of an import binding: an object of the catalogue, something of another module of the project, or unknown. */
export function importedValue(t: Tracer, module: SourceModule, variable: TSESLint.Scope.Variable): Value {
  const origin = resolveImport(module, variable, t.options.host);
  return origin
    ? valueOfOrigin(t, origin)
    : (generatedValue(t, variable) ?? { id: `import ${variable.name} of ${module.filename}`, sources: noSources, name: variable.name });
}

/** Code that a client generates into the project, and that need not be there: known by its exported name and the end of its path. */
function generatedValue(t: Tracer, variable: TSESLint.Scope.Variable): Value | undefined {
  const node = variable.defs[0]?.node;
  const declaration = node?.parent;
  if (node?.type !== N.ImportSpecifier || declaration?.type !== N.ImportDeclaration) return undefined;
  const name = node.imported.type === N.Identifier ? node.imported.name : node.imported.value;
  const reference = t.options.catalogue.generated(declaration.source.value, name);
  const id = `import ${declaration.source.value} ${name}`;
  return reference && { id, sources: noSources, name, object: objectOf(reference, id) };
}

/** What `name` of the module that `specifier` names is: `require('x')`, `import('x')`. */
export function exportOf(t: Tracer, from: SourceModule, specifier: string, name: string): Value {
  const local = t.options.host?.load(from, specifier);
  return local
    ? name === '*'
      ? { id: `module ${local.filename}`, sources: noSources, namespace: local }
      : exportedValue(t, local, name)
    : valueOfOrigin(t, { kind: 'package', name: specifier, exported: name });
}

/** What a module of the project exports under a name. */
export function exportedValue(t: Tracer, module: SourceModule, name: string): Value {
  const origin = originOfExport(module, name, t.options.host);
  return origin ? valueOfOrigin(t, origin) : { id: `export ${module.filename} ${name}`, sources: noSources, name };
}

function valueOfOrigin(t: Tracer, origin: Origin): Value {
  if (origin.kind === 'local') return valueOfBinding(t, origin.binding);
  const id = `import ${origin.name} ${origin.exported}`;
  const reference =
    t.options.catalogue.exported(origin.name, origin.exported) ?? t.options.catalogue.generated(origin.name, origin.exported);
  const plain = origin.exported === 'default' || origin.exported === '*';
  return {
    id,
    sources: noSources,
    name: plain ? origin.name : origin.exported,
    ...(plain ? { package: origin.name } : {}),
    ...(reference ? { object: objectOf(reference, id) } : {}),
  };
}

/** An export reached through the package as a whole: `redis.createClient`, `const { createClient } = require('redis')`. */
export function exportOfPackage(t: Tracer, specifier: string, name: string): Value | undefined {
  const value = valueOfOrigin(t, { kind: 'package', name: specifier, exported: name });
  return value.object ? value : undefined;
}

function valueOfBinding(t: Tracer, { module, node, name }: ExportedBinding): Value {
  t.know(module);
  if (node.type === N.Program) return { id: `module ${module.filename}`, sources: noSources, namespace: module };
  const variable = name === undefined ? undefined : topLevelBinding(module, name);
  if (node.type === N.TSInterfaceDeclaration || node.type === N.TSTypeAliasDeclaration)
    return { id: `type ${module.filename} ${name ?? ''}`, sources: noSources, typed: { node, module } };
  if (variable) return valueOfVariable(t, variable);
  const value = t.remembered(node, () => t.statically(module, undefined, () => declared(t, node, module)));
  // A function without a name would pass for one that a caller hands in.
  return value.functions && value.name === undefined ? { ...value, name: name ?? 'default' } : value;
}

function declared(t: Tracer, node: TSESTree.Node, module: SourceModule): Value {
  switch (node.type) {
    case N.FunctionDeclaration:
      return { id: `function@${module.filename}:${node.range[0]}`, sources: noSources, functions: [{ node, module, self: undefined }] };
    case N.ClassDeclaration:
      return { id: `class@${module.filename}:${node.range[0]}`, sources: noSources, classFacet: { node, module } };
    default:
      return evaluate(t, node);
  }
}
