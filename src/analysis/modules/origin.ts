import { AST_NODE_TYPES, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import type { ExportedBinding, ModuleHost, SourceModule } from '../module.js';
import { exportsOf, type Export } from './exports.js';
import { importOf } from './imports.js';
import { bareDestination } from './resolve.js';

/** Where a name comes from, after all re-exports were followed. */
export type Origin =
  /** an export of a package, `*` for the package as a whole (`import * as x`, `const x = require('x')`); `name` is the specifier as written */
  | { kind: 'package'; name: string; exported: string }
  /** a declaration in a module of the project; a `Program` stands for the module as a whole */
  | { kind: 'local'; binding: ExportedBinding };

/**
 * Follows an imported variable to where it comes from. `undefined` for a variable that is no import, and for one that leads to nothing.
 * Without a host only packages are told.
 */
export function resolveImport(module: SourceModule, variable: TSESLint.Scope.Variable, host: ModuleHost | undefined): Origin | undefined {
  return followImport(module, variable, { host, seen: new Set() });
}

/**
 * Follows an exported name of a module to its declaration; `*` gives the module as a whole.
 * A re-export of a package's name (`export { Redis } from 'ioredis'`) gives that package.
 */
export function originOfExport(module: SourceModule, exportedName: string, host: ModuleHost | undefined): Origin | undefined {
  return followExport(module, exportedName, { host, seen: new Set() });
}

/** One walk along re-exports. */
interface Walk {
  host: ModuleHost | undefined;
  /** the exports asked for so far; asking again is a cycle */
  seen: Set<string>;
}

function followImport(module: SourceModule, variable: TSESLint.Scope.Variable, walk: Walk): Origin | undefined {
  const found = importOf(variable);
  return found && followSpecifier(module, found.specifier, found.imported, walk);
}

function followSpecifier(module: SourceModule, specifier: string, imported: string, walk: Walk): Origin | undefined {
  const target = walk.host?.load(module, specifier);
  if (target) return followExport(target, imported, walk);
  const name = walk.host ? walk.host.packageOf(module, specifier) : packageOf(specifier);
  return name === undefined ? undefined : { kind: 'package', name, exported: imported };
}

function followExport(module: SourceModule, name: string, walk: Walk): Origin | undefined {
  const key = `${module.filename}\0${name}`;
  if (walk.seen.has(key)) return undefined;
  walk.seen.add(key);
  const { named, stars, whole } = exportsOf(module);
  const own = named.get(name) ?? (name === 'default' || (name === '*' && !isObjectOfExports(whole)) ? whole : undefined);
  if (own) return followEntry(module, own, walk);
  if (name === '*') return local({ module, node: module.ast });
  return name === 'default' ? undefined : followStars(module, stars, name, walk);
}

function followEntry(module: SourceModule, entry: Export, walk: Walk): Origin | undefined {
  switch (entry.kind) {
    case 'from':
      return followSpecifier(module, entry.specifier, entry.imported, walk);
    case 'node':
      return local({ module, node: entry.node });
    case 'local': {
      const variable = topLevelVariable(module, entry.name);
      if (!variable) return undefined;
      if (importOf(variable)) return followImport(module, variable, walk);
      const node = declarationOf(variable);
      return node && local({ module, node, name: entry.name });
    }
  }
}

/** A name that several modules export is taken from the project's own first; a package is believed only if it is the only candidate. */
function followStars(module: SourceModule, stars: readonly string[], name: string, walk: Walk): Origin | undefined {
  const packages: Origin[] = [];
  for (const specifier of stars) {
    if (walk.host?.mayExport(module, specifier, name) === false) continue;
    const origin = followSpecifier(module, specifier, name, walk);
    if (origin?.kind === 'local') return origin;
    if (origin) packages.push(origin);
  }
  return packages.length === 1 ? packages[0] : undefined;
}

/** The variable of a module's own top level, which lies in the scopes of its `Program`: global, then module or (CommonJS) function. */
function topLevelVariable(module: SourceModule, name: string): TSESLint.Scope.Variable | undefined {
  let found: TSESLint.Scope.Variable | undefined;
  for (
    let scope: TSESLint.Scope.Scope | null | undefined = module.scopes.globalScope;
    scope?.block === module.ast;
    scope = scope.childScopes[0]
  ) {
    found = scope.set.get(name) ?? found;
  }
  return found;
}

const WITHOUT_VALUE = new Set([
  AST_NODE_TYPES.TSInterfaceDeclaration,
  AST_NODE_TYPES.TSTypeAliasDeclaration,
  AST_NODE_TYPES.TSDeclareFunction,
]);

/** What a variable stands for: the value if a type shares its name, the body if there are overloads. */
function declarationOf(variable: TSESLint.Scope.Variable): TSESTree.Node | undefined {
  const nodes = variable.defs.map((definition): TSESTree.Node => definition.node);
  return nodes.find(({ type }) => !WITHOUT_VALUE.has(type)) ?? nodes[0];
}

function isObjectOfExports(whole: Export | undefined): boolean {
  return whole?.kind === 'node' && whole.node.type === AST_NODE_TYPES.ObjectExpression;
}

function local(binding: ExportedBinding): Origin {
  return { kind: 'local', binding };
}

/** What can be told without a host. */
function packageOf(specifier: string): string | undefined {
  const found = bareDestination(specifier);
  return found?.kind === 'package' ? found.specifier : undefined;
}
