import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../repository/house.js';

/** One piece of code of a rule's tests. */
export interface Case {
  readonly rule: string;
  readonly name: string;
  readonly code: string;
  readonly filename: string;
  readonly options: readonly unknown[];
  readonly settings: Readonly<Record<string, unknown>>;
}

interface Written {
  readonly name?: string;
  readonly code: string;
  readonly filename?: string;
  readonly options?: readonly unknown[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly languageOptions?: { readonly parserOptions?: { readonly ecmaFeatures?: { readonly jsx?: boolean } } };
}

/** Stands for the rule tester: writes the cases down instead of running them. */
export class Recorder {
  static readonly recorded: Case[] = [];

  run(
    rule: string,
    _implementation: unknown,
    { valid, invalid }: { valid: readonly (Written | string)[]; invalid: readonly Written[] },
  ): void {
    for (const each of [...valid, ...invalid]) {
      const written = typeof each === 'string' ? { code: each } : each;
      const isJsx = written.languageOptions?.parserOptions?.ecmaFeatures?.jsx ?? false;
      Recorder.recorded.push({
        rule,
        name: written.name ?? written.code.slice(0, 80),
        code: written.code,
        filename: written.filename ?? (isJsx ? 'react.tsx' : 'file.ts'),
        options: written.options ?? [],
        settings: written.settings ?? {},
      });
    }
  }
}

/** Every case of every rule's tests. Needs the recorder to stand for the rule tester. */
export async function allCases(): Promise<readonly Case[]> {
  const folder = path.join(root, 'tests/rules');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts'))) {
    await import(pathToFileURL(path.join(folder, file)).href);
  }
  return Recorder.recorded;
}
