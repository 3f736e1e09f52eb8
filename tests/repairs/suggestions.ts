/** Lints a text and applies what the rules suggest, as an editor does. */

import { Linter } from 'eslint';
import parser from '@typescript-eslint/parser';

import plugin from '../../src/index.js';

/** One suggestion of one report, applied. */
export interface Suggestion {
  readonly rule: string;
  readonly line: number;
  readonly title: string;
  readonly output: string;
}

/** What a lint said. */
export interface Linted {
  readonly reports: readonly { readonly rule: string; readonly line: number; readonly message: string; readonly suggestions: number }[];
  readonly suggestions: readonly Suggestion[];
}

const keyValueRules: readonly string[] = ['no-read-modify-write', 'no-client-side-append', 'no-check-then-act'];

/** Lints, uncertain findings included; with the three key-value rules unless others are named. */
export function lint(code: string, filename = 'file.ts', settings: Record<string, unknown> = {}, rules = keyValueRules): Linted {
  const linter = new Linter({ configType: 'flat' });
  const messages = linter.verify(
    code,
    {
      files: ['**/*.ts', '**/*.js', '**/*.cjs'],
      plugins: { 'lost-update': plugin },
      settings: { 'lost-update': settings },
      rules: Object.fromEntries(rules.map((rule) => [`lost-update/${rule}`, ['error', { report: 'likely' }]])),
      languageOptions: { parser, sourceType: filename.endsWith('.cjs') ? 'commonjs' : 'module' },
    },
    { filename },
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} (line ${fatal.line})\n${code}`);
  return {
    reports: messages.map(({ ruleId, line, message, suggestions = [] }) => ({
      rule: ruleId ?? '',
      line,
      message,
      suggestions: suggestions.length,
    })),
    suggestions: messages.flatMap(({ ruleId, line, suggestions = [] }) =>
      suggestions.map(({ desc, fix }) => ({
        rule: ruleId ?? '',
        line,
        title: desc,
        output: code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]),
      })),
    ),
  };
}
