import type { TSESLint } from '@typescript-eslint/utils';
import type { ModuleHost, SourceModule } from './module.js';
import { createModuleHost, parserOf, type StoreFinder } from './modules.js';

/** What is asked of a linter's rule context. Hosts other than ESLint (oxlint) leave some of it out. */
export interface LintedFile {
  sourceCode: Readonly<TSESLint.SourceCode>;
  filename: string;
  cwd?: string;
  languageOptions?: TSESLint.FlatConfig.LanguageOptions;
}

/** A linted file as the analysis sees it, and the way from there to the files that it imports. */
export interface LintedModule {
  module: SourceModule;
  /** absent if imports are not to be followed, or cannot be: the linter shows no parser */
  host: ModuleHost | undefined;
}

/** How imports are to be followed. */
export interface FollowOptions {
  /** the setting `crossFile` */
  crossFile: boolean;
  /** see `ModuleHostOptions.find`; callers that share a file's answer share this function */
  find?: StoreFinder;
}

const modules = new WeakMap<TSESLint.SourceCode, SourceModule>();
const hosts = new WeakMap<TSESLint.SourceCode, Map<StoreFinder | undefined, ModuleHost | undefined>>();

/** The linted file and its host: one object for all rules of one lint. `undefined` if the parser gave no scopes. */
export function moduleOf(file: LintedFile, options: FollowOptions): LintedModule | undefined {
  const { sourceCode } = file;
  const module = modules.get(sourceCode) ?? sourceModule(file);
  if (!module) return undefined;
  modules.set(sourceCode, module);
  if (!options.crossFile) return { module, host: undefined };
  const byFinder = hosts.get(sourceCode) ?? new Map<StoreFinder | undefined, ModuleHost | undefined>();
  hosts.set(sourceCode, byFinder);
  if (!byFinder.has(options.find)) byFinder.set(options.find, hostOf(file, module, options));
  return { module, host: byFinder.get(options.find) };
}

function sourceModule({ sourceCode, filename }: LintedFile): SourceModule | undefined {
  const { text, ast, scopeManager, visitorKeys } = sourceCode;
  return scopeManager ? { filename, text, ast, scopes: scopeManager, visitorKeys } : undefined;
}

function hostOf(file: LintedFile, root: SourceModule, { find }: FollowOptions): ModuleHost | undefined {
  const { sourceCode, languageOptions, cwd = process.cwd() } = file;
  if (!languageOptions) return undefined;
  const parse = parserOf(languageOptions, sourceCode.visitorKeys);
  return parse && createModuleHost({ root, parse, cwd, isShared: true, ...(find && { find }) });
}
