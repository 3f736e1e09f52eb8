import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Edit } from './edits.js';
import { quoted, type Style } from './style.js';

type Source = Readonly<TSESLint.SourceCode>;

/** The imports and leading `require` calls at the top of a file. */
function headOf({ ast }: Source): readonly TSESTree.Node[] {
  const head: TSESTree.Node[] = [];
  for (const statement of ast.body) {
    if (
      statement.type === N.ImportDeclaration ||
      statement.type === N.TSImportEqualsDeclaration ||
      isRequire(statement) ||
      isDirective(statement)
    )
      head.push(statement);
    else if (!isDirective(statement)) break;
  }
  return head;
}

function isDirective(statement: TSESTree.Node): boolean {
  return statement.type === N.ExpressionStatement && 'directive' in statement && statement.directive !== undefined;
}

function isRequire(statement: TSESTree.Node): boolean {
  return (
    statement.type === N.VariableDeclaration &&
    statement.declarations.some(
      ({ init }) =>
        init && /^require\s*\(/u.test(init.type === N.CallExpression && init.callee.type === N.Identifier ? `${init.callee.name}(` : ''),
    )
  );
}

/** Puts code behind the imports of a file, or at its beginning. */
export function afterImports(source: Source, code: string): Edit {
  const last = headOf(source).at(-1);
  if (last) {
    const lineEnd = source.text.indexOf('\n', last.range[1]);
    const at = lineEnd === -1 || source.text.slice(last.range[1], lineEnd).trim() !== '' ? last.range[1] : lineEnd;
    const isCrowded = /^\r?\n[^\r\n]/u.test(source.text.slice(at));
    return { range: [at, at], text: `\n\n${code}${isCrowded ? '\n' : ''}` };
  }
  const [first] = source.ast.body;
  const comment = source.ast.comments.find(
    ({ type, range }) => (type as string) === 'Shebang' || (source.text.startsWith('#!') && range[0] === 0),
  );
  const at = comment ? Math.min(comment.range[1] + 1, source.text.length) : first ? startWithComments(source, first) : 0;
  return { range: [at, at], text: `${code}\n\n` };
}

function startWithComments(source: Source, node: TSESTree.Node): number {
  const comments = source.getCommentsBefore(node);
  return comments.length > 0 && source.ast.comments[0] === comments[0] && /^(?:\*|!| eslint| @)/u.test(comments[0]?.value ?? '')
    ? node.range[0]
    : (comments[0]?.range[0] ?? node.range[0]);
}

const declarationsOf = new WeakMap<Source, readonly TSESTree.ImportDeclaration[]>();

function importsOf(source: Source): readonly TSESTree.ImportDeclaration[] {
  const known = declarationsOf.get(source) ?? source.ast.body.filter((statement) => statement.type === N.ImportDeclaration);
  declarationsOf.set(source, known);
  return known;
}

/** The name under which something of a module is imported; `default` for the default export. */
export function importedAs(source: Source, module: string, name: string): string | undefined {
  for (const statement of importsOf(source)) {
    if (statement.source.value !== module || statement.importKind === 'type') continue;
    for (const specifier of statement.specifiers) {
      if (
        specifier.type === N.ImportSpecifier &&
        specifier.imported.type === N.Identifier &&
        specifier.imported.name === name &&
        specifier.importKind !== 'type'
      )
        return specifier.local.name;
      if (specifier.type === N.ImportDefaultSpecifier && name === 'default') return specifier.local.name;
    }
  }
  return undefined;
}

/** The edits that import names, once, in the file's own way. Names by module; the first module that the file uses already is taken. */
export function importing(source: Source, imports: Readonly<Record<string, readonly string[]>>, style: Style): Edit[] {
  const modules = Object.keys(imports);
  const declarations = importsOf(source);
  const known = declarations.find(
    (statement) =>
      modules.includes(statement.source.value) &&
      statement.importKind !== 'type' &&
      statement.specifiers.every(({ type }) => type === N.ImportSpecifier),
  );
  const module = known?.source.value ?? modules[0];
  if (module === undefined) return [];
  const names = (imports[module] ?? []).filter((name) => importedAs(source, module, name) === undefined);
  if (names.length === 0) return [];
  const last = known?.specifiers.at(-1);
  if (last) return [{ range: [last.range[1], last.range[1]], text: `, ${names.join(', ')}` }];
  const isCommonJs = declarations.length === 0 && /\brequire\(/u.test(source.text) && source.ast.sourceType !== 'module';
  const code = isCommonJs
    ? `const { ${names.join(', ')} } = require(${quoted(module, style)})${style.semicolon}`
    : `import { ${names.join(', ')} } from ${quoted(module, style)}${style.semicolon}`;
  const head = headOf(source).at(-1);
  if (head) return [{ range: [head.range[1], head.range[1]], text: `\n${code}` }];
  return [afterImports(source, code)];
}
