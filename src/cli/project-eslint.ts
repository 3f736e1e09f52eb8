import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint, type Linter } from 'eslint';

const sources = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];

/**
 * An ESLint over the files of a project, with `extra` on top of the project's own configuration.
 * A project without one is read with defaults: its JavaScript, and its TypeScript if a parser is installed.
 */
export async function projectESLint(cwd: string, extra: Linter.Config): Promise<ESLint> {
  const overrideConfig = [{ files: sources, ...extra }];
  const eslint = new ESLint({ cwd, overrideConfig });
  if (await eslint.findConfigFile()) return eslint;
  const parser = await typescriptParser(cwd);
  const defaults: Linter.Config = { files: sources, ...(parser && { languageOptions: { parser } }) };
  return new ESLint({ cwd, overrideConfigFile: true, overrideConfig: [defaults, ...overrideConfig] });
}

async function typescriptParser(cwd: string): Promise<Linter.Parser | undefined> {
  try {
    const place = createRequire(path.join(cwd, 'package.json')).resolve('@typescript-eslint/parser');
    return ((await import(pathToFileURL(place).href)) as { default: Linter.Parser }).default;
  } catch {
    return undefined;
  }
}
