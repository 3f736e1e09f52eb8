import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceModule } from '../../../src/analysis/module.js';
import { cacheOf } from '../../../src/analysis/modules/cache.js';
import { parserOf } from '../../../src/analysis/modules.js';
import { viewOf } from '../../../src/analysis/modules/view.js';
import { project, typescript, typescriptKeys } from './project.js';

function openProject(files: Readonly<Record<string, string>>) {
  const { root, write } = project(files);
  const parse = parserOf(typescript, typescriptKeys);
  if (!parse) throw new Error('no parser');
  const cache = cacheOf(parse);
  const linted = (file: string, text = files[file] ?? ''): SourceModule => {
    const module = parse(text, join(root, file));
    if (!module) throw new Error(`${file} does not parse`);
    return module;
  };
  const viewFor = (module: SourceModule) => viewOf(module, root, cache).view;
  return { root, write, linted, viewFor };
}

const files = { 'a.ts': `import './b.js'`, 'b.ts': `export const b = 1`, 'c.ts': `export const c = 2` };

describe('lints that follow each other', () => {
  it('share a view', () => {
    const { linted, viewFor } = openProject(files);
    const a = linted('a.ts');
    const view = viewFor(a);
    expect(viewFor(a)).toBe(view);
    expect(viewFor(linted('b.ts'))).toBe(view);
  });

  it('have a view of their own where the text is not the one on disk, by its length or by what was seen before', () => {
    const { root, linted, viewFor } = openProject(files);
    const view = viewFor(linted('a.ts'));
    expect(viewFor(linted('b.ts', 'export const b = 12'))).not.toBe(view);
    expect(view.file(join(root, 'c.ts'))?.text).toBe(files['c.ts']);
    const other = viewFor(linted('c.ts', 'export const c = 3'));
    expect(other).not.toBe(view);
    expect(other.file(join(root, 'c.ts'))?.text).toBe('export const c = 3');
    expect(view.file(join(root, 'c.ts'))?.text).toBe(files['c.ts']);
  });

  it('have a view of their own where the linted file is not on disk', () => {
    const { linted, viewFor } = openProject(files);
    expect(viewFor(linted('d.ts', ''))).not.toBe(viewFor(linted('a.ts')));
  });

  it('see anew what a file imports that is linted again', () => {
    const { root, linted, viewFor } = openProject(files);
    const before = viewFor(linted('a.ts'));
    expect(before.file(join(root, 'b.ts'))?.text).toBe(files['b.ts']);
    writeFileSync(join(root, 'b.ts'), 'export const b = 2');
    const after = viewFor(linted('a.ts'));
    expect(after.file(join(root, 'b.ts'))?.text).toBe('export const b = 2');
    expect(viewFor(linted('c.ts'))).toBe(after);
  });
});
