import { createRequire } from 'node:module';
import type * as ScopeManager from '@typescript-eslint/scope-manager';
import type * as Estree from '@typescript-eslint/typescript-estree';
import type { TSESLint } from '@typescript-eslint/utils';
import type * as VisitorKeys from '@typescript-eslint/visitor-keys';

const require = createRequire(import.meta.url);

/** What is looked at of the options that a parser is given. */
interface Options {
  filePath: string;
  sourceType: TSESLint.FlatConfig.SourceType;
  ecmaFeatures?: { jsx?: boolean; globalReturn?: boolean };
  jsxPragma?: string | null;
}

/**
 * What `@typescript-eslint/parser` gives of a file's syntax, without the tokens, comments and global types that only a linted file
 * needs: half the time. Loaded only where it is wanted, since it loads TypeScript; `undefined` where that is not installed.
 */
export function typescriptParser(): TSESLint.Parser.LooseParserModule | undefined {
  try {
    const { parse } = require('@typescript-eslint/typescript-estree') as typeof Estree;
    const { analyze } = require('@typescript-eslint/scope-manager') as typeof ScopeManager;
    const { visitorKeys } = require('@typescript-eslint/visitor-keys') as typeof VisitorKeys;
    return {
      parseForESLint(text, options) {
        const { filePath, ecmaFeatures = {}, jsxPragma, ...given } = options as Options;
        const sourceType = given.sourceType === 'module' ? 'module' : 'script';
        const ast = parse(text, {
          filePath,
          jsx: ecmaFeatures.jsx === true,
          range: true,
          loc: true,
          jsDocParsingMode: 'none',
          suppressDeprecatedPropertyWarnings: true,
        });
        ast.sourceType = sourceType;
        const scopeManager = analyze(ast, {
          sourceType,
          lib: [],
          globalReturn: ecmaFeatures.globalReturn === true,
          ...(jsxPragma !== undefined && { jsxPragma }),
        });
        return { ast, scopeManager, visitorKeys };
      },
    };
  } catch {
    return undefined;
  }
}
