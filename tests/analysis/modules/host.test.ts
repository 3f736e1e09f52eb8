import { chmodSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parserOf } from '../../../src/analysis/modules.js';
import { project, typescript, typescriptKeys, type Project } from './project.js';

describe('limits', () => {
  const chain = {
    'main.ts': `import { x } from './1'; import { y } from './one'`,
    '1.ts': `export { x } from './2'`,
    '2.ts': `export { x } from './3'`,
    '3.ts': 'export const x = 1',
    'one.ts': 'export const y = 1',
  };

  it('ends after so many steps', () => {
    expect(
      project(chain)
        .open('main.ts', { limits: { depth: 2, files: 9 } })
        .origin('x'),
    ).toBeUndefined();
    expect(
      project(chain)
        .open('main.ts', { limits: { depth: 3, files: 9 } })
        .origin('x'),
    ).toBe('3.ts#VariableDeclarator x');
  });

  it('ends after so many files', () => {
    const file = project(chain).open('main.ts', { limits: { depth: 9, files: 3 } });
    expect(file.origin('x')).toBe('3.ts#VariableDeclarator x');
    expect(file.origin('y')).toBeUndefined();
    expect(file.origin('x')).toBe('3.ts#VariableDeclarator x');
  });

  it('counts no file of a barrel that does not export the name', () => {
    const barrel = `export * from './a'; export * from './b'; export * from './c'`;
    const files = {
      'main.ts': `import { x } from './barrel'`,
      'barrel.ts': barrel,
      'a.ts': 'export const y = 1',
      'b.ts': 'export type Z = 1',
    };
    const file = project({ ...files, 'c.ts': 'export const x = 1' }).open('main.ts', { limits: { depth: 9, files: 2 } });
    expect(file.origin('x')).toBe('c.ts#VariableDeclarator x');
  });

  it('ends at a file that is too large to be written by hand', () => {
    const text = 'export const x = 1;';
    const files = { 'main.ts': `import { x } from './a'; import { x as y } from './b'` };
    const file = project({ ...files, 'a.ts': text + ' '.repeat(600_000), 'b.ts': text + ' '.repeat(400_000) }).open('main.ts');
    expect(file.origin('x')).toBeUndefined();
    expect(file.origin('y')).toBe('b.ts#VariableDeclarator x');
  });

  it('counts the shortest way to a file', () => {
    const file = project({ ...chain, 'main.ts': `import { x } from './1'; import { x as z } from './2'` }).open('main.ts', {
      limits: { depth: 2, files: 9 },
    });
    expect(file.origin('z')).toBe('3.ts#VariableDeclarator x');
    expect(file.origin('x')).toBe('3.ts#VariableDeclarator x');
  });
});

describe('what leads to a store', () => {
  const find = (text: string) => Array.from(text.matchAll(/redis/g), ({ index }) => index);
  const files = {
    'main.ts': `
import { x } from './client';
import { y } from './plain';
import { z, other } from './helper';
import { near } from './1';
import { far } from './0';
`,
    'client.ts': `export const x = 'redis'`,
    'plain.ts': 'export const y = 1',
    'helper.ts': `
import { x } from './client';
function inner() {
  return x;
}
export const z = () => inner();
export const other = 1;
`,
    '0.ts': `import { near } from './1';\nexport const far = near;`,
    '1.ts': `import { third } from './2';\nexport const near = third;`,
    '2.ts': `import { x } from './client';\nexport const third = x;`,
  };
  const leads = (project: Project, name: string) => {
    const file = project.open(name, { find });
    const found = file.host.leads(file.module);
    return found && { places: found.places.length, names: [...found.names].sort() };
  };

  it('is told name by name, three imports away and no more', () => {
    expect(leads(project(files), 'main.ts')).toEqual({ places: 0, names: ['near', 'x', 'z'] });
  });

  it('is told of the text itself', () => {
    const all = project(files);
    expect(leads(all, 'client.ts')).toEqual({ places: 1, names: [] });
    expect(leads(all, 'plain.ts')).toEqual({ places: 0, names: [] });
  });

  it('is not known to a host that was told of no stores', () => {
    const file = project(files).open('main.ts');
    expect(file.host.leads(file.module)).toBeUndefined();
  });

  it('keeps files opaque that lead nowhere', () => {
    const file = project(files).open('main.ts', { find });
    expect(file.origin('x')).toBe('client.ts#VariableDeclarator x');
    expect(file.origin('z')).toBe('helper.ts#VariableDeclarator z');
    expect(file.origin('y')).toBeUndefined();
  });

  it('is the same for a file that another host has parsed', () => {
    const { open } = project(files);
    expect(open('main.ts').origin('y')).toBe('plain.ts#VariableDeclarator y');
    expect(open('main.ts', { find }).origin('y')).toBeUndefined();
  });

  it('passes through re-exports, in whatever form they are written', () => {
    const all = project({
      'main.ts': `import { y } from './a'; import { all } from './b'; import { T } from './c'; import type { T as U } from './d'; const { x } = require('./e');`,
      'a.ts': `export * from "./b"`,
      'b.ts': `export {\n  x as y,\n  type z,\n} from './c'; export * as all from './c'`,
      'c.ts': `import { x, T } from './d'\nexport { x, T }`,
      'd.ts': `export type { T } from './client'; export * from './e'`,
      'e.ts': `const c = require('./client')\nmodule.exports = { x: c.x }`,
      'client.ts': `export const x = 'redis'\nexport interface T {}`,
    });
    expect(leads(all, 'main.ts')).toEqual({ places: 0, names: ['./e', 'all', 'y'] });
  });

  it('is not in a file that has no such name: the word in a sentence, and a brace in a text, say nothing', () => {
    const all = project({
      'main.ts': `import { a, b } from './all'`,
      'all.ts': `export * from './one'\nexport * from './two'`,
      'one.ts': `// it exports the rest\nexport const label = 'Exports both. This exports all'\nexport const x = 'redis'`,
      'two.ts': `const open = '{'\nexport const y = 'redis'`,
    });
    expect(leads(all, 'main.ts')).toEqual({ places: 0, names: [] });
    const assigned = project({
      'main.ts': `import { a } from './a'\nimport { b } from './b'`,
      'a.ts': `Object.assign(exports, { a: 'redis' })`,
      'b.ts': `exports.b = 'redis'`,
    });
    expect(leads(assigned, 'main.ts')).toEqual({ places: 0, names: ['a', 'b'] });
  });

  it('is found in code that is not laid out by lines', () => {
    const all = project({
      'main.ts': `import { a } from './a'; export const b = a`,
      'a.ts': `  import { x } from './client'; function f() { return x } export default class A {} export const a = f`,
      'client.ts': `export const x = 'redis'`,
    });
    expect(leads(all, 'main.ts')).toEqual({ places: 0, names: ['a'] });
  });

  it('passes a barrel of the whole project, and ends in a cycle and at a file that uses half of the project', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`m${index}.ts`, `export const m${index} = 1`]));
    const all = project({
      ...many,
      'm99.ts': `export const m99 = 'redis'`,
      'm1.ts': `export const m1 = 'redis'`,
      'cycle.ts': `export * from './back'`,
      'back.ts': `export * from './cycle'`,
      'all.ts': Object.keys(many)
        .map((name) => `export * from './${name}'`)
        .join('\n'),
      'loop.ts': `import { x } from './cycle'`,
      'near.ts': `import { m1, m99 } from './all'`,
      'wide.ts': [
        ...Object.keys(many).map((name) => `import { ${name.slice(0, -3)} } from './${name}'`),
        `export const wide = () => [${Object.keys(many)
          .map((name) => name.slice(0, -3))
          .join()}]`,
      ].join('\n'),
      'user.ts': `import { wide } from './wide'`,
    });
    expect(leads(all, 'loop.ts')).toEqual({ places: 0, names: [] });
    expect(leads(all, 'near.ts')).toEqual({ places: 0, names: ['m1', 'm99'] });
    all.write('m1.ts', 'export const m1 = 1');
    expect(leads(all, 'user.ts')).toEqual({ places: 0, names: [] });
  });
});

describe('files that change', () => {
  const files = { 'main.ts': `import { x } from './a'`, 'a.ts': 'export const x = 1' };

  it('are the same module until they do', () => {
    const { open, write } = project(files);
    const [first, second] = [open('main.ts'), open('main.ts')];
    const module = first.host.load(first.module, './a');
    expect(module).toBeDefined();
    expect(second.host.load(second.module, './a')).toBe(module);
    write('a.ts', 'export function x() {}');
    const third = open('main.ts');
    expect(third.host.load(third.module, './a')).not.toBe(module);
    expect(third.origin('x')).toBe('a.ts#FunctionDeclaration x');
  });

  it('are read again when only the time differs', () => {
    const { open, write, root } = project(files);
    expect(open('main.ts').origin('x')).toBe('a.ts#VariableDeclarator x');
    write('a.ts', 'export class x { }');
    utimesSync(join(root, 'a.ts'), new Date(), new Date(Date.now() + 5000));
    expect(open('main.ts').origin('x')).toBe('a.ts#ClassDeclaration x');
  });

  it('keep one state during one lint', () => {
    const { open, write } = project(files);
    const file = open('main.ts');
    expect(file.origin('x')).toBe('a.ts#VariableDeclarator x');
    write('a.ts', 'export function x() {}');
    expect(file.origin('x')).toBe('a.ts#VariableDeclarator x');
  });

  it('may appear and disappear', () => {
    const { open, root } = project({ 'main.ts': `import { x } from './a'` });
    expect(open('main.ts').origin('x')).toBeUndefined();
    writeFileSync(join(root, 'a.ts'), 'export const x = 1');
    expect(open('main.ts').origin('x')).toBe('a.ts#VariableDeclarator x');
  });

  it('include the tsconfig', () => {
    const { open, write } = project({ 'main.ts': `import { x } from '@/a'`, 'lib/a.ts': 'export const x = 1', 'tsconfig.json': '{}' });
    expect(open('main.ts').origin('x')).toBe('package @/a#x');
    write('tsconfig.json', '{"compilerOptions":{"paths":{"@/*":["./lib/*"]}}}');
    expect(open('main.ts').origin('x')).toBe('lib/a.ts#VariableDeclarator x');
  });
});

describe('what cannot be read', () => {
  it('is opaque: a syntax error', () => {
    expect(project({ 'main.ts': `import { x } from './a'`, 'a.ts': 'export const x = ;' }).open('main.ts').origin('x')).toBeUndefined();
  });

  it('is opaque: no permission, a directory named like a file', () => {
    const { root, open } = project({
      'main.ts': `import { x } from './a'; import { y } from './b.ts'`,
      'a.ts': 'export const x = 1',
      'b.ts/c.ts': '',
    });
    chmodSync(join(root, 'a.ts'), 0o000);
    expect(open('main.ts').origin('y')).toBeUndefined();
    expect(() => open('main.ts').origin('x')).not.toThrow();
  });

  it('is opaque: a project that does not exist', () => {
    expect(
      project({ 'main.ts': `import { x } from './a'`, 'a.ts': 'export const x = 1' })
        .open('main.ts', { cwd: '/nowhere/at/all' })
        .origin('x'),
    ).toBeUndefined();
  });

  it('is opaque: a module of another host', () => {
    const { open } = project({ 'main.ts': `import { x } from './a'`, 'a.ts': `import './b'`, 'b.ts': 'export const x = 1' });
    const [one, other] = [open('main.ts'), open('main.ts')];
    const foreign = one.host.load(one.module, './a');
    expect(foreign && other.host.load(foreign, './b')).toBeUndefined();
    expect(foreign && one.host.load(foreign, './b')).toBeDefined();
  });
});

describe('parsed files', () => {
  it('are like linted ones: parents, scopes, no byte order mark', () => {
    const { open } = project({ 'main.ts': `import { x } from './a'`, 'a.ts': '\uFEFFexport const x = (y: string) => y' });
    const file = open('main.ts');
    const module = file.host.load(file.module, './a');
    const [statement] = module?.ast.body ?? [];
    expect(statement?.parent).toBe(module?.ast);
    expect(statement?.range[0]).toBe(0);
    expect(module?.scopes.scopes.map((scope) => scope.type)).toEqual(['global', 'module', 'function']);
  });

  it('are parsed all the same where the host keeps its parser to itself', () => {
    const closed = {
      parse() {
        throw new Error('not implemented');
      },
    };
    const { open } = project({
      'main.ts': `import { x } from './a'; import { y } from './b'`,
      'a.ts': 'export const x = <T>(y: T) => y',
      'b.tsx': 'export const y = <p/>',
    });
    const parse = parserOf({ parser: closed, sourceType: 'script' }, typescriptKeys);
    const file = open('main.ts', parse && { parse });
    expect(file.origin('x')).toBe('a.ts#VariableDeclarator x');
    expect(file.origin('y')).toBe('b.tsx#VariableDeclarator y');
  });

  it('need no program, though the configuration asks for one', () => {
    const languageOptions = {
      ...typescript,
      parserOptions: { projectService: true, project: './absent.json', tsconfigRootDir: '/nowhere' },
    };
    const { open } = project({ 'main.ts': `import { x } from './a'`, 'a.ts': 'export const x = 1' });
    expect(open('main.ts', { languageOptions }).origin('x')).toBe('a.ts#VariableDeclarator x');
  });
});
