import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as typescriptParser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import { nodesBelow } from '../../../src/analysis/children.js';
import type { SourceModule } from '../../../src/analysis/module.js';
import { parserOf } from '../../../src/analysis/modules.js';
import { typescript, typescriptKeys } from './project.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = ['src', 'tests/corpus', 'examples'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => path.join(root, folder, file)),
);

const parse = parserOf(typescript, typescriptKeys);

/** Each node with its place, and each variable with those that mean it. */
function described({ ast, scopes, visitorKeys }: Pick<SourceModule, 'ast' | 'scopes' | 'visitorKeys'>): string[] {
  const nodes = Array.from(nodesBelow(ast, visitorKeys), (node) => `${node.type} ${node.range.join()} ${String(node.loc.start.line)}`);
  const variables = scopes.scopes.flatMap((scope) =>
    scope.variables
      .filter(({ defs }) => defs.length > 0)
      .map(({ name, references }) => `${scope.type} ${name} ${references.map(({ identifier }) => identifier.range[0]).join()}`),
  );
  return [...nodes, ...variables];
}

describe('imported TypeScript', () => {
  it('is the same as linted, without its tokens', { timeout: 60_000 }, () => {
    expect(sources.length).toBeGreaterThan(300);
    for (const filePath of sources) {
      const text = readFileSync(filePath, 'utf8');
      const { ast, scopeManager, visitorKeys } = typescriptParser.parseForESLint(text, { filePath, sourceType: 'module' });
      const linted = { ast, scopes: scopeManager, visitorKeys } as unknown as SourceModule;
      const imported = parse?.(text, filePath);
      expect(imported && described(imported), filePath).toEqual(described(linted));
      expect(imported?.ast.tokens).toEqual([]);
    }
  });

  it('that does not parse is opaque', () => {
    expect(parse?.('export const = 1', 'a.ts')).toBeUndefined();
  });

  it('keeps the JSX of a file by its name', () => {
    expect(parse?.('export const a = <b />;', 'a.tsx')).toBeDefined();
    expect(parse?.('export const a = <b />;', 'a.js')).toBeDefined();
  });
});
