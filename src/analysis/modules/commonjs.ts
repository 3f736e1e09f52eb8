import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import type { Export } from './exports.js';

/** What a CommonJS module assigns to its exports at its top level. */
export interface CommonJsExports {
  named: Map<string, Export>;
  /** the value of `module.exports = …`, if that is one */
  whole: Export | undefined;
  /** modules whose exports are spread into the exports object */
  spreads: string[];
}

/** Reads `module.exports = …`, `module.exports.x = …` and `exports.x = …`. */
export function commonJsExports(ast: TSESTree.Program): CommonJsExports {
  const found: CommonJsExports = { named: new Map(), whole: undefined, spreads: [] };
  for (const statement of ast.body) {
    if (statement.type !== AST_NODE_TYPES.ExpressionStatement) continue;
    const value = assignedValue(statement.expression);
    if (!value) continue;
    for (const target of assignedTargets(statement.expression)) {
      if (target === 'whole') addWhole(found, value);
      else if (!isVoid(value)) found.named.set(target.name, exportOf(value));
    }
  }
  return found;
}

/** The specifier of `require('x')` or `import('x')`, awaited or not; `undefined` for anything else. */
export function requiredSpecifier(node: TSESTree.Node | null | undefined): string | undefined {
  switch (node?.type) {
    case AST_NODE_TYPES.AwaitExpression:
      return requiredSpecifier(node.argument);
    case AST_NODE_TYPES.ImportExpression:
      return literal(node.source);
    case AST_NODE_TYPES.CallExpression: {
      const isRequire = node.callee.type === AST_NODE_TYPES.Identifier && node.callee.name === 'require';
      return isRequire && node.arguments.length === 1 ? literal(node.arguments[0]) : undefined;
    }
    default:
      return undefined;
  }
}

function addWhole(found: CommonJsExports, value: TSESTree.Expression): void {
  found.whole = exportOf(value);
  if (value.type !== AST_NODE_TYPES.ObjectExpression) return;
  for (const property of value.properties) {
    if (property.type === AST_NODE_TYPES.SpreadElement) {
      const specifier = requiredSpecifier(property.argument);
      if (specifier !== undefined) found.spreads.push(specifier);
    } else {
      const name = keyOf(property.key, property.computed);
      if (name !== undefined) found.named.set(name, exportOf(property.value));
    }
  }
}

function exportOf(value: TSESTree.Node): Export {
  const specifier = requiredSpecifier(value);
  if (specifier !== undefined) return { kind: 'from', specifier, imported: '*' };
  if (value.type === AST_NODE_TYPES.MemberExpression) {
    const source = requiredSpecifier(value.object);
    const imported = keyOf(value.property, value.computed);
    if (source !== undefined && imported !== undefined) return { kind: 'from', specifier: source, imported };
  }
  return value.type === AST_NODE_TYPES.Identifier ? { kind: 'local', name: value.name } : { kind: 'node', node: value };
}

type Target = 'whole' | { name: string };

/** The exports that a statement assigns; several in `exports = module.exports = x` and `exports.a = exports.b = x`. */
function assignedTargets(node: TSESTree.Expression): Target[] {
  if (node.type !== AST_NODE_TYPES.AssignmentExpression) return [];
  const rest = assignedTargets(node.right);
  const target = targetOf(node.left);
  return target ? [target, ...rest] : rest;
}

/** The value at the end of a chain of assignments. */
function assignedValue(node: TSESTree.Expression): TSESTree.Expression | undefined {
  if (node.type !== AST_NODE_TYPES.AssignmentExpression || node.operator !== '=') return undefined;
  return node.right.type === AST_NODE_TYPES.AssignmentExpression ? assignedValue(node.right) : node.right;
}

function targetOf(left: TSESTree.Node): Target | undefined {
  if (left.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  if (isModuleExports(left)) return 'whole';
  const name = isExportsObject(left.object) ? keyOf(left.property, left.computed) : undefined;
  return name === undefined ? undefined : { name };
}

function isExportsObject(node: TSESTree.Node): boolean {
  return (node.type === AST_NODE_TYPES.Identifier && node.name === 'exports') || isModuleExports(node);
}

function isModuleExports(node: TSESTree.Node): boolean {
  return (
    node.type === AST_NODE_TYPES.MemberExpression &&
    node.object.type === AST_NODE_TYPES.Identifier &&
    node.object.name === 'module' &&
    keyOf(node.property, node.computed) === 'exports'
  );
}

/** The name of a property that is written out: `a.x`, `a['x']`, `{ x }`, `{ 'x': 1 }`. */
export function keyOf(key: TSESTree.Node, computed: boolean): string | undefined {
  return !computed && key.type === AST_NODE_TYPES.Identifier ? key.name : literal(key);
}

function literal(node: TSESTree.Node | undefined): string | undefined {
  return node?.type === AST_NODE_TYPES.Literal && typeof node.value === 'string' ? node.value : undefined;
}

/** Compiled modules begin with `exports.a = void 0`. */
function isVoid(node: TSESTree.Expression): boolean {
  return node.type === AST_NODE_TYPES.UnaryExpression && node.operator === 'void';
}
