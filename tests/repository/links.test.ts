import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root } from './house.js';

const markdown = ['.', 'docs', 'docs/rules', '.github', 'examples', 'bench']
  .filter((folder) => existsSync(path.join(root, folder)))
  .flatMap((folder) => readdirSync(path.join(root, folder)).map((file) => path.posix.join(folder, file)))
  .filter((file) => file.endsWith('.md'));

describe.each(markdown)('%s', (file) => {
  it('links only to files that exist', () => {
    const targets = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(path.join(root, path.dirname(file), target)))).toEqual([]);
  });
});
