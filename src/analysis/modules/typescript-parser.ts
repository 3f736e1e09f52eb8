import { createRequire } from 'node:module';
import type * as Parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';

const require = createRequire(import.meta.url);

/**
 * A parser for hosts that parse by themselves and lend nobody their parser (oxlint): it gives the dialect that they give to rules.
 * Loaded only there, since it loads TypeScript; `undefined` where that is not installed.
 */
export function typescriptParser(): TSESLint.Parser.LooseParserModule | undefined {
  try {
    const { parseForESLint } = require('@typescript-eslint/parser') as typeof Parser;
    return {
      parseForESLint(text, options) {
        const { filePath } = options as { filePath: string };
        return parseForESLint(text, { filePath, range: true, loc: true, sourceType: 'module', lib: [], ecmaFeatures: { jsx: true } });
      },
    };
  } catch {
    return undefined;
  }
}
