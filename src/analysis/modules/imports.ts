import { AST_NODE_TYPES, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import { keyOf, requiredSpecifier } from './commonjs.js';
import { nameOf } from './exports.js';

/** What a variable imports: a name of a module, `*` for the module as a whole. */
export interface Import {
  specifier: string;
  imported: string;
}

/**
 * The import that a variable stands for: an import declaration, `import x = require('x')`, `const x = require('x')`,
 * `const { a: b } = await import('x')`. `undefined` for every other variable, and for one that is assigned again.
 */
export function importOf(variable: TSESLint.Scope.Variable): Import | undefined {
  const [definition] = variable.defs;
  switch (definition?.node.type) {
    case AST_NODE_TYPES.ImportSpecifier:
      return declared(definition.node, nameOf(definition.node.imported));
    case AST_NODE_TYPES.ImportDefaultSpecifier:
      return declared(definition.node, 'default');
    case AST_NODE_TYPES.ImportNamespaceSpecifier:
      return declared(definition.node, '*');
    case AST_NODE_TYPES.TSImportEqualsDeclaration: {
      const reference = definition.node.moduleReference;
      const expression = reference.type === AST_NODE_TYPES.TSExternalModuleReference ? reference.expression : undefined;
      return expression?.type === AST_NODE_TYPES.Literal && typeof expression.value === 'string'
        ? { specifier: expression.value, imported: '*' }
        : undefined;
    }
    case AST_NODE_TYPES.VariableDeclarator:
      return isReassigned(variable) ? undefined : required(definition.node, definition.name);
    default:
      return undefined;
  }
}

function declared(specifier: TSESTree.ImportClause, imported: string): Import | undefined {
  const { parent } = specifier;
  return parent?.type === AST_NODE_TYPES.ImportDeclaration ? { specifier: parent.source.value, imported } : undefined;
}

/** `require` gives a whole module or, by a pattern or a member (`require('x').a`), one name of it. */
function required({ id, init }: TSESTree.VariableDeclarator, bound: TSESTree.Node): Import | undefined {
  const specifier = requiredSpecifier(init);
  if (specifier !== undefined) {
    const imported = id.type === AST_NODE_TYPES.Identifier ? '*' : patternKey(id, bound);
    return imported === undefined ? undefined : { specifier, imported };
  }
  if (init?.type !== AST_NODE_TYPES.MemberExpression || id.type !== AST_NODE_TYPES.Identifier) return undefined;
  const source = requiredSpecifier(init.object);
  const imported = keyOf(init.property, init.computed);
  return source === undefined || imported === undefined ? undefined : { specifier: source, imported };
}

function patternKey(pattern: TSESTree.Node, bound: TSESTree.Node): string | undefined {
  if (pattern.type !== AST_NODE_TYPES.ObjectPattern) return undefined;
  for (const property of pattern.properties) {
    if (property.type !== AST_NODE_TYPES.Property) continue;
    const target = property.value.type === AST_NODE_TYPES.AssignmentPattern ? property.value.left : property.value;
    if (target === bound) return keyOf(property.key, property.computed);
  }
  return undefined;
}

function isReassigned(variable: TSESLint.Scope.Variable): boolean {
  return variable.references.some((reference) => reference.isWrite() && !reference.init);
}
