import { chmodSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parserOf } from '../../../src/analysis/modules.js';
import { project, typescript, typescriptKeys } from './project.js';

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

  it('counts the shortest way to a file', () => {
    const file = project({ ...chain, 'main.ts': `import { x } from './1'; import { x as z } from './2'` }).open('main.ts', {
      limits: { depth: 2, files: 9 },
    });
    expect(file.origin('z')).toBe('3.ts#VariableDeclarator x');
    expect(file.origin('x')).toBe('3.ts#VariableDeclarator x');
  });
});

describe('the text gate', () => {
  const matters = (text: string) => text.includes('redis');
  const files = {
    'main.ts': `import { x } from './client'; import { y } from './plain'; import { z } from './helper'; import { far } from './1'`,
    'client.ts': `export const x = 'redis'`,
    'plain.ts': 'export const y = 1',
    'helper.ts': `import { x } from './client'; export const z = () => x`,
    '1.ts': `import './2'; export const far = 1`,
    '2.ts': `import './3'`,
    '3.ts': `import './client'`,
  };

  it('keeps files opaque that cannot matter', () => {
    const file = project(files).open('main.ts', { matters });
    expect(file.origin('x')).toBe('client.ts#VariableDeclarator x');
    expect(file.origin('y')).toBeUndefined();
  });

  it('looks two imports further, and no more', () => {
    const file = project(files).open('main.ts', { matters });
    expect(file.origin('z')).toBe('helper.ts#VariableDeclarator z');
    expect(file.origin('far')).toBeUndefined();
  });

  it('gives the same answer for a file that another host has parsed', () => {
    const { open } = project(files);
    expect(open('main.ts').origin('y')).toBe('plain.ts#VariableDeclarator y');
    expect(open('main.ts', { matters }).origin('y')).toBeUndefined();
  });

  it('tells of the linted file whether it can matter', () => {
    const { open } = project(files);
    const answer = (name: string, gate?: typeof matters) => {
      const file = open(name, gate && { matters: gate });
      return file.host.mayMatter(file.module);
    };
    expect(answer('main.ts', matters)).toBe(true);
    expect(answer('client.ts', matters)).toBe(true);
    expect(answer('2.ts', matters)).toBe(true);
    expect(answer('1.ts', matters)).toBe(false);
    expect(answer('plain.ts', matters)).toBe(false);
    expect(answer('plain.ts')).toBe(true);
  });

  it('takes re-exports for no step, in whatever form they are written', () => {
    const { open } = project({
      'main.ts': `import './a'`,
      'a.ts': `export * from "./b"`,
      'b.ts': `export {\n  x as y,\n  type z,\n} from './c'`,
      'c.ts': `export * as all from './d'`,
      'd.ts': `export type { T } from './e'`,
      'e.ts': `const c = require('./client')`,
      'client.ts': 'redis',
    });
    const file = open('main.ts', { matters });
    expect(file.host.mayMatter(file.module)).toBe(true);
  });

  it('ends in a cycle, and at a barrel of the whole project', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`m${index}.ts`, 'export {}']));
    const { open } = project({
      ...many,
      'm99.ts': 'redis',
      'm1.ts': 'redis',
      'cycle.ts': `export * from './back'`,
      'back.ts': `export * from './cycle'`,
      'all.ts': Object.keys(many)
        .filter((name) => name !== 'm1.ts')
        .map((name) => `export * from './${name}'`)
        .join('\n'),
      'near.ts': `import './all'; import './m1'`,
    });
    const answer = (name: string) => {
      const file = open(name, { matters });
      return file.host.mayMatter(file.module);
    };
    expect(answer('cycle.ts')).toBe(false);
    expect(answer('all.ts')).toBe(false);
    expect(answer('near.ts')).toBe(true);
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
