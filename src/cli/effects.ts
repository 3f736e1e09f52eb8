import type { TSESLint } from '@typescript-eslint/utils';
import type { ESLint } from 'eslint';
import { analyse } from '../analysis/index.js';
import { printTrace } from '../analysis/print.js';
import { readSettings, settingsKey } from '../settings.js';
import { everySource, projectESLint } from './project-eslint.js';

/**
 * What the analysis saw in some files, as text: the effect tree of each function that touches a store, and what was found.
 * Bug reports carry it, since it tells which step of the analysis went astray.
 */
export async function effectsOf(files: readonly string[], cwd: string): Promise<string> {
  const lines: string[] = [];
  const printer: TSESLint.RuleModule<string> = {
    meta: { type: 'problem', messages: {}, schema: [] },
    defaultOptions: [],
    create: (context) => ({
      'Program:exit'() {
        const { traces, findings } = analyse(context, readSettings(context.settings[settingsKey]));
        lines.push(`# ${context.filename}`);
        lines.push(...traces.filter(({ effects }) => effects.length > 0).map(printTrace));
        lines.push(...findings.map(({ kind, form, certainty, node }) => `${certainty} ${kind} (${form}) on line ${node.loc.start.line}`));
      },
    }),
  };
  const plugin = { rules: { print: printer } } as unknown as ESLint.Plugin;
  const extra = { plugins: { 'lost-update-effects': plugin }, rules: { 'lost-update-effects/print': 'error' } } as const;
  const eslint = await projectESLint(cwd, { extra, files: everySource });
  const results = await eslint.lintFiles([...files]);
  for (const { filePath, messages } of results) {
    lines.push(...messages.filter(({ fatal }) => fatal).map(({ line, message }) => `${filePath}:${line}: ${message}`));
  }
  return lines.join('\n');
}
