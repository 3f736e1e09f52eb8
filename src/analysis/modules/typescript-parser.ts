import { createRequire } from 'node:module';
import type * as ScopeManager from '@typescript-eslint/scope-manager';
import type * as Estree from '@typescript-eslint/typescript-estree';
import type { TSESLint } from '@typescript-eslint/utils';

const require = createRequire(import.meta.url);

/**
 * A parser for hosts that parse by themselves and lend nobody their parser (oxlint): it gives the dialect that they give to rules.
 * Loaded only there, since it loads TypeScript; `undefined` where that is not installed.
 */
export function typescriptParser(): TSESLint.Parser.LooseParserModule | undefined {
  try {
    const { parse } = require('@typescript-eslint/typescript-estree') as typeof Estree;
    const { analyze } = require('@typescript-eslint/scope-manager') as typeof ScopeManager;
    return {
      parseForESLint(text, options) {
        const { filePath } = options as { filePath: string };
        const ast = parse(text, { filePath, range: true, loc: true, jsx: true });
        return { ast, scopeManager: analyze(ast, { sourceType: 'module', lib: [] }), services: {}, visitorKeys: undefined };
      },
    };
  } catch {
    return undefined;
  }
}
