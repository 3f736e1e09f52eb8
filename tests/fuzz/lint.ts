import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../src/index.js';
import { root } from '../repository/house.js';

const ruleNames = Object.keys(plugin.rules ?? {});

/** Each rule at its most talkative. */
const rules: Linter.RulesRecord = Object.fromEntries(
  ruleNames.map((name) => {
    const takesReport = JSON.stringify(plugin.rules?.[name]?.meta?.schema ?? {}).includes('"report"');
    return [`lost-update/${name}`, takesReport ? ['error', { report: 'likely' }] : 'error'];
  }),
);

/** Settings under which every rule has something to look for. */
const talkative = {
  keys: { private: ['agent:*'], shared: ['shared:*', 'team:*'], coordinators: ['src/coordinator/**'] },
  auditWrappers: ['monitoredWrite'],
  locks: ['withTeamLock'],
  processes: 'many',
  redis: { server: '8.4' },
};

/** How a text is linted. */
export interface LintOptions {
  filename?: string;
  settings?: unknown;
  cwd?: string;
}

/** Lints with all rules; throws whatever a rule throws. `undefined` if the text does not parse. */
export function lintAll(text: string, { filename = 'src/fuzzed.ts', settings = talkative, cwd = root }: LintOptions = {}) {
  const linter = new Linter({ cwd });
  const config: Linter.Config = {
    files: ['**/*.{ts,js}'],
    plugins: { 'lost-update': plugin },
    rules,
    settings: { 'lost-update': settings },
    languageOptions: { parser },
    linterOptions: { noInlineConfig: true },
  };
  const messages = linter.verify(text, config, { filename: path.join(cwd, filename) });
  return messages.some((message) => message.fatal) ? undefined : messages;
}

/** What each suggestion of a message, and its fix, make of the text. */
export function outputsOf(text: string, { suggestions = [], fix }: Linter.LintMessage): string[] {
  const edits = [...suggestions.map((suggestion) => suggestion.fix), ...(fix ? [fix] : [])];
  return edits.map(({ range: [from, to], text: part }) => text.slice(0, from) + part + text.slice(to));
}
