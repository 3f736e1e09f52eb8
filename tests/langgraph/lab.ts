import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import type { ModuleHost, SourceModule } from '../../src/analysis/module.js';
import { parserOf } from '../../src/analysis/modules.js';
import { analyseGraphs, type GraphProblem } from '../../src/langgraph/index.js';

/** Sources by their path; the first one is looked at, the others can be imported by it. */
export type Files = Readonly<Record<string, string>>;

/** The module of a source text. */
export function parseModule(code: string, filename = 'graph.ts'): SourceModule {
  const module = parserOf({ parser }, {})?.(code, filename);
  if (!module) throw new Error(`${filename} does not parse`);
  return module;
}

/** A host over sources in memory. */
export function hostOver(files: Files): ModuleHost {
  const modules = new Map(Object.entries(files).map(([name, code]) => [name, parseModule(code, name)]));
  const find = (from: SourceModule, specifier: string): SourceModule | undefined => {
    const target = path.posix.join(path.posix.dirname(from.filename), specifier).replace(/\.js$/, '');
    return modules.get(`${target}.ts`) ?? modules.get(target);
  };
  return {
    load: (from, specifier) => (specifier.startsWith('.') ? find(from, specifier) : undefined),
    mayMatter: () => true,
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
