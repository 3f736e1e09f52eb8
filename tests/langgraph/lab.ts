import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter, type ESLint } from 'eslint';
import type { ModuleHost, SourceModule } from '../../src/analysis/module.js';
import { parserOf } from '../../src/analysis/modules.js';
import { analyseGraphs, type GraphProblem } from '../../src/langgraph/index.js';
import noLossyReducer from '../../src/rules/no-lossy-reducer.js';
import noStaleStateReturn from '../../src/rules/no-stale-state-return.js';
import requireStateReducer from '../../src/rules/require-state-reducer.js';

/** Sources by their path; the first one is looked at, the others can be imported by it. */
export type Files = Readonly<Record<string, string>>;

/** The module of a source text. */
function parseModule(code: string, filename = 'graph.ts'): SourceModule {
  const module = parserOf({ parser }, {})?.(code, filename);
  if (!module) throw new Error(`${filename} does not parse`);
  return module;
}

/** A host over sources in memory. */
function hostOver(files: Files): ModuleHost {
  const modules = new Map(Object.entries(files).map(([name, code]) => [name, parseModule(code, name)]));
  const find = (from: SourceModule, specifier: string): SourceModule | undefined => {
    const target = path.posix.join(path.posix.dirname(from.filename), specifier).replace(/\.js$/, '');
    return modules.get(`${target}.ts`) ?? modules.get(target);
  };
  return {
    load: (from, specifier) => (specifier.startsWith('.') ? find(from, specifier) : undefined),
    leads: () => undefined,
    mayExport: () => true,
    mayUse: () => true,
    packageOf: (_, specifier) => (specifier.startsWith('.') ? undefined : specifier),
  };
}

/** The problems of one file. */
export function problemsIn(code: string): readonly GraphProblem[] {
  return analyseGraphs(parseModule(code), undefined);
}

/** The problems of the first of several files. */
export function problemsAcross(files: Files): readonly GraphProblem[] {
  const [[name, code] = ['', '']] = Object.entries(files);
  return analyseGraphs(parseModule(code, name), hostOver(files));
}

/** Problems as short lines: kind, certainty, key and line. */
export function summary(problems: readonly GraphProblem[]): string[] {
  return problems.map(({ kind, certainty, data, node }) =>
    `${kind} ${certainty} ${data['key'] ?? data['node'] ?? ''} ${node.loc.start.line}`.replaceAll(/ +/g, ' '),
  );
}

/** A file after one of the suggestions that the rules make for it. */
export interface Suggested {
  rule: string;
  title: string;
  output: string;
}

const rules = {
  'require-state-reducer': requireStateReducer,
  'no-lossy-reducer': noLossyReducer,
  'no-stale-state-return': noStaleStateReturn,
};

/** What the rules report, uncertain findings included, each with its rule's name. */
export function lint(code: string, filename = 'graph.ts'): Linter.LintMessage[] {
  const options = { report: 'likely' };
  return new Linter().verify(
    code,
    {
      files: ['**/*.{ts,mjs}'],
      languageOptions: { parser },
      // typescript-eslint's rule type lacks the context members that ESLint 10 removed but its types still name
      plugins: { 'lost-update': { rules: rules as unknown as NonNullable<ESLint.Plugin['rules']> } },
      rules: Object.fromEntries(Object.keys(rules).map((name) => [`lost-update/${name}`, ['error', options]])),
    },
    { filename },
  );
}

/** The outputs of all suggestions. */
export function suggestionsFor(code: string, filename?: string): Suggested[] {
  return lint(code, filename).flatMap((message) =>
    (message.suggestions ?? []).map(({ desc, fix }) => ({
      rule: message.ruleId ?? '',
      title: desc,
      output: code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]),
    })),
  );
}
