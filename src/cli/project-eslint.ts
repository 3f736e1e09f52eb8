import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint, type Linter } from 'eslint';

const sources = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];

/** What is built, not written: nobody repairs it. Folders that ESLint leaves out by itself are not named. */
const outputs = ['**/{dist,build,out,coverage,vendor}/**', '**/.{next,nuxt,output,svelte-kit,vercel,wrangler}/**', '**/*.min.js'];

/** How a project is linted besides its own configuration. */
export interface Additions {
  /** goes on top of the project's configuration, or of the defaults */
  readonly extra: Linter.Config;
  /** further options of ESLint itself */
  readonly options?: Pick<ESLint.Options, 'ruleFilter'>;
  /** files and folders whose configuration counts besides that of the working folder */
  readonly paths?: readonly string[];
  /** `undefined`: the configuration of the project decides which files are linted; else these are, too */
  readonly files?: readonly string[];
}

/** The files that are linted when they are named one by one. */
export const everySource: readonly string[] = sources;

/**
 * An ESLint over the files of a project, with additions on top of the project's own configuration.
 * A project without one is read with defaults: its JavaScript and its TypeScript.
 */
export async function projectESLint(cwd: string, { extra, options = {}, files, paths = [] }: Additions): Promise<ESLint> {
  const own = new ESLint({ ...options, cwd, overrideConfig: [{ ...(files && { files: [...files] }), ...extra }] });
  if (await hasConfig(own, cwd, paths)) return own;
  const parser = await typescriptParser(cwd);
  const parserOptions = { ecmaFeatures: { jsx: true } };
  const defaults: Linter.Config = { files: sources, languageOptions: { ...(parser && { parser }), parserOptions } };
  const overrideConfig = [{ ignores: outputs }, defaults, { files: sources, ...extra }];
  return new ESLint({ ...options, cwd, overrideConfigFile: true, overrideConfig });
}

/** Whether the working folder or one of the paths has a configuration: a package of a repository may have its own. */
export async function hasConfig(eslint: ESLint, cwd: string, paths: readonly string[]): Promise<boolean> {
  if (await eslint.findConfigFile()) return true;
  const found = await Promise.all(paths.map((each) => eslint.findConfigFile(path.resolve(cwd, each, 'probe.js'))));
  return found.some(Boolean);
}

/** The project's parser, else the one of this package; `undefined` where TypeScript is not installed. */
async function typescriptParser(cwd: string): Promise<Linter.Parser | undefined> {
  for (const place of [path.join(cwd, 'package.json'), import.meta.url]) {
    try {
      const found = createRequire(place).resolve('@typescript-eslint/parser');
      return ((await import(pathToFileURL(found).href)) as { default: Linter.Parser }).default;
    } catch {
      continue;
    }
  }
  return undefined;
}
