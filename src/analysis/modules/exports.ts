import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import type { SourceModule } from '../module.js';
import { commonJsExports } from './commonjs.js';

/** What a module exports under one name. */
export type Export =
  /** a name of the module's own scope, which may itself be an import */
  | { kind: 'local'; name: string }
  /** an expression or an anonymous declaration */
  | { kind: 'node'; node: TSESTree.Node }
  /** a name of another module; `*` is all of it */
  | { kind: 'from'; specifier: string; imported: string };

/** All exports of a module, by the names that importers use. */
export interface ExportTable {
  named: ReadonlyMap<string, Export>;
  /** specifiers of `export * from` */
  stars: readonly string[];
  /** what `require` gives if the module replaces its exports as a whole: `module.exports = x`, `export = x` */
  whole: Export | undefined;
}

const tables = new WeakMap<SourceModule, ExportTable>();

/** The exports of a module, read off its top-level statements once. */
export function exportsOf(module: SourceModule): ExportTable {
  const known = tables.get(module);
  if (known) return known;
  const table = readExports(module.ast);
  tables.set(module, table);
  return table;
}

function readExports(ast: TSESTree.Program): ExportTable {
  const { named, whole, spreads } = commonJsExports(ast);
  const stars = [...spreads];
  let assigned = whole;
  for (const statement of ast.body) {
    switch (statement.type) {
      case AST_NODE_TYPES.ExportNamedDeclaration:
        for (const [name, exported] of namedExports(statement)) named.set(name, exported);
        break;
      case AST_NODE_TYPES.ExportDefaultDeclaration:
        named.set('default', defaultExport(statement));
        break;
      case AST_NODE_TYPES.ExportAllDeclaration:
        if (statement.exported) named.set(nameOf(statement.exported), { kind: 'from', specifier: statement.source.value, imported: '*' });
        else stars.push(statement.source.value);
        break;
      case AST_NODE_TYPES.TSExportAssignment:
        assigned = valueExport(statement.expression);
        break;
      default: // everything else exports nothing
    }
  }
  return { named, stars, whole: assigned };
}

function namedExports(statement: TSESTree.ExportNamedDeclaration): [string, Export][] {
  const { declaration, source } = statement;
  if (declaration) return declaredNames(declaration).map((name) => [name, { kind: 'local', name }]);
  return statement.specifiers.map((specifier) => {
    const local = nameOf(specifier.local);
    return [
      nameOf(specifier.exported),
      source ? { kind: 'from', specifier: source.value, imported: local } : { kind: 'local', name: local },
    ];
  });
}

function defaultExport({ declaration }: TSESTree.ExportDefaultDeclaration): Export {
  if ('id' in declaration && declaration.id?.type === AST_NODE_TYPES.Identifier) return { kind: 'local', name: declaration.id.name };
  return valueExport(declaration);
}

/** An exported value: a name is looked up in its module, all else stands for itself. */
function valueExport(node: TSESTree.Node): Export {
  return node.type === AST_NODE_TYPES.Identifier ? { kind: 'local', name: node.name } : { kind: 'node', node };
}

function declaredNames(declaration: TSESTree.NamedExportDeclarations): string[] {
  if (declaration.type === AST_NODE_TYPES.VariableDeclaration) return declaration.declarations.flatMap(({ id }) => boundNames(id));
  return declaration.id?.type === AST_NODE_TYPES.Identifier ? [declaration.id.name] : [];
}

/** The names that a pattern binds. */
function boundNames(pattern: TSESTree.Node | null): string[] {
  switch (pattern?.type) {
    case AST_NODE_TYPES.Identifier:
      return [pattern.name];
    case AST_NODE_TYPES.ObjectPattern:
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === AST_NODE_TYPES.Property ? property.value : property.argument),
      );
    case AST_NODE_TYPES.ArrayPattern:
      return pattern.elements.flatMap(boundNames);
    case AST_NODE_TYPES.AssignmentPattern:
      return boundNames(pattern.left);
    case AST_NODE_TYPES.RestElement:
      return boundNames(pattern.argument);
    default:
      return [];
  }
}

/** A module's name for something may be written as a string: `export { x as 'the x' }`. */
export function nameOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === AST_NODE_TYPES.Identifier ? name.name : name.value;
}
