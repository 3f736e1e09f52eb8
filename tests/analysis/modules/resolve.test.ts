import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from './project.js';

const origins = (files: Record<string, string>, name = 'x') => project(files).open('src/main.ts').origin(name);

describe('relative specifiers', () => {
  it('tries source extensions', () => {
    expect(origins({ 'src/main.ts': `import { x } from './a'`, 'src/a.ts': 'export const x = 1' })).toBe('src/a.ts#VariableDeclarator x');
  });

  it('takes .js for the .ts that it is compiled from', () => {
    const files = { 'src/main.ts': `import { x } from '../lib/a.js'`, 'lib/a.ts': 'export const x = 1', 'lib/a.js': 'exports.x = 1' };
    expect(origins(files)).toBe('lib/a.ts#VariableDeclarator x');
  });

  it('takes .mjs for .mts and .jsx for .tsx', () => {
    expect(origins({ 'src/main.ts': `import { x } from './a.mjs'`, 'src/a.mts': 'export const x = 1' })).toBe(
      'src/a.mts#VariableDeclarator x',
    );
    expect(origins({ 'src/main.ts': `import { x } from './b.jsx'`, 'src/b.tsx': 'export const x = <p/>' })).toBe(
      'src/b.tsx#VariableDeclarator x',
    );
  });

  it('keeps a dot in the name apart from an extension', () => {
    const files = { 'src/main.ts': `import { x } from './redis.service'`, 'src/redis.service.ts': 'export const x = 1' };
    expect(origins(files)).toBe('src/redis.service.ts#VariableDeclarator x');
  });

  it('finds the index of a directory, and of the directory itself', () => {
    expect(origins({ 'src/main.ts': `import { x } from './lib'`, 'src/lib/index.ts': 'export const x = 1' })).toBe(
      'src/lib/index.ts#VariableDeclarator x',
    );
    expect(origins({ 'src/main.ts': `import { x } from '.'`, 'src/index.ts': 'export const x = 1' })).toBe(
      'src/index.ts#VariableDeclarator x',
    );
  });

  it('finds the main file of a directory with a manifest', () => {
    const files = {
      'src/main.ts': `import { x } from './lib'`,
      'src/lib/package.json': '{"main":"./store"}',
      'src/lib/store.js': 'exports.x = 1',
    };
    expect(origins(files)).toBe('src/lib/store.js#Literal');
  });

  it('is nothing where no file is', () => {
    expect(origins({ 'src/main.ts': `import { x } from './absent'` })).toBeUndefined();
    expect(origins({ 'src/main.ts': `import { x } from './data.json'`, 'src/data.json': '{"x":1}' })).toBeUndefined();
  });
});

describe('tsconfig', () => {
  const main = { 'src/main.ts': `import { x } from '@/lib/store'`, 'src/lib/store.ts': 'export const x = 1' };

  it('follows paths, relative to the config without a baseUrl', () => {
    expect(origins({ ...main, 'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}' })).toBe(
      'src/lib/store.ts#VariableDeclarator x',
    );
  });

  it('follows paths, relative to the baseUrl', () => {
    const tsconfig = '{"compilerOptions":{"baseUrl":"src","paths":{"@/*":["*"]}}}';
    expect(origins({ ...main, 'tsconfig.json': tsconfig })).toBe('src/lib/store.ts#VariableDeclarator x');
  });

  it('reads comments and trailing commas', () => {
    const tsconfig = '{ // why\n "compilerOptions": { /* a "/*" b */ "paths": { "@/*": ["./src/*"], }, }, }';
    expect(origins({ ...main, 'tsconfig.json': tsconfig })).toBe('src/lib/store.ts#VariableDeclarator x');
  });

  it('takes the second target if the first has no file', () => {
    const tsconfig = '{"compilerOptions":{"paths":{"@/*":["./generated/*","./src/*"]}}}';
    expect(origins({ ...main, 'tsconfig.json': tsconfig })).toBe('src/lib/store.ts#VariableDeclarator x');
  });

  it('follows extends, where the last base wins', () => {
    const files = {
      ...main,
      'tsconfig.json': '{"extends":["./config/first","./config/second.json"]}',
      'config/first.json': '{"compilerOptions":{"paths":{"@/*":["../absent/*"]}}}',
      'config/second.json': '{"compilerOptions":{"paths":{"@/*":["../src/*"]}}}',
    };
    expect(origins(files)).toBe('src/lib/store.ts#VariableDeclarator x');
  });

  it('follows the references of a solution file', () => {
    const files = {
      ...main,
      'tsconfig.json': '{"files":[],"references":[{"path":"./tsconfig.node.json"},{"path":"./tsconfig.app.json"}]}',
      'tsconfig.node.json': '{"compilerOptions":{}}',
      'tsconfig.app.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
    };
    expect(origins(files)).toBe('src/lib/store.ts#VariableDeclarator x');
  });

  it('lets the most exact pattern win', () => {
    const files = {
      'src/main.ts': `import { x } from '@/lib/store'`,
      'src/lib/store.ts': 'export const x = 1',
      'other/store.ts': 'export function x() {}',
      'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"],"@/lib/*":["./other/*"]}}}',
    };
    expect(origins(files)).toBe('other/store.ts#FunctionDeclaration x');
  });

  it('tries bare specifiers against the baseUrl before packages', () => {
    const files = { 'src/main.ts': `import { x } from 'lib/store'`, 'src/lib/store.ts': 'export const x = 1' };
    expect(origins({ ...files, 'tsconfig.json': '{"compilerOptions":{"baseUrl":"./src"}}' })).toBe('src/lib/store.ts#VariableDeclarator x');
    expect(origins(files)).toBe('package lib/store#x');
  });

  it('ends in a cycle of extends', () => {
    const files = { ...main, 'tsconfig.json': '{"extends":"./base.json"}', 'base.json': '{"extends":"./tsconfig.json"}' };
    expect(origins(files)).toBe('package @/lib/store#x');
  });

  it('ignores a config that is no JSON', () => {
    expect(origins({ ...main, 'tsconfig.json': 'compilerOptions: paths' })).toBe('package @/lib/store#x');
  });
});

describe('packages', () => {
  it('gives packages as written', () => {
    expect(origins({ 'src/main.ts': `import { x } from 'drizzle-orm/pg-core'` })).toBe('package drizzle-orm/pg-core#x');
    expect(origins({ 'src/main.ts': `import x from 'ioredis'` })).toBe('package ioredis#default');
    expect(origins({ 'src/main.ts': `import * as x from 'node:fs/promises'` })).toBe('package node:fs/promises#*');
  });

  it('does not look into node_modules', () => {
    expect(origins({ 'src/main.ts': `import { x } from 'lib'`, 'node_modules/lib/index.js': 'exports.x = 1' })).toBe('package lib#x');
    expect(
      origins({ 'src/main.ts': `import { x } from '../node_modules/lib'`, 'node_modules/lib/index.js': 'exports.x = 1' }),
    ).toBeUndefined();
  });

  it('follows package imports to files and to packages', () => {
    const manifest = '{"imports":{"#lib/*.js":"./src/lib/*.js","#redis":{"test":"./fake.js","default":"ioredis"}}}';
    const files = {
      'package.json': manifest,
      'src/main.ts': `import { x } from '#lib/store.js'; import { y } from '#redis'; import { z } from '#none'`,
      'src/lib/store.ts': 'export const x = 1',
    };
    expect(origins(files)).toBe('src/lib/store.ts#VariableDeclarator x');
    expect(origins(files, 'y')).toBe('package ioredis#y');
    expect(origins(files, 'z')).toBeUndefined();
  });

  it('follows a self reference to the source of what is built', () => {
    const files = {
      'package.json':
        '{"name":"team","exports":{".":"./dist/index.js","./store":{"types":"./dist/store.d.ts","default":"./dist/store.js"}}}',
      'src/main.ts': `import { x } from 'team/store'`,
      'src/store.ts': 'export const x = 1',
    };
    expect(origins(files)).toBe('src/store.ts#VariableDeclarator x');
  });

  it('follows a workspace package through its link', () => {
    const { root, open } = project({
      'packages/app/main.ts': `import { x } from '@team/store'`,
      'packages/store/package.json': '{"name":"@team/store","main":"./dist/index.js"}',
      'packages/store/src/index.ts': 'export const x = 1',
    });
    mkdirSync(join(root, 'node_modules/@team'), { recursive: true });
    symlinkSync(join(root, 'packages/store'), join(root, 'node_modules/@team/store'));
    expect(open('packages/app/main.ts').origin('x')).toBe('packages/store/src/index.ts#VariableDeclarator x');
  });
});

describe('the project is not left', () => {
  const outside = {
    'inner/main.ts': `import { x } from '../secret'; import { y } from './link'`,
    'secret.ts': 'export const x = 1; export const y = 2',
  };

  it('by a path', () => {
    const { root, open } = project(outside);
    expect(open('inner/main.ts', { cwd: join(root, 'inner') }).origin('x')).toBeUndefined();
    expect(open('inner/main.ts').origin('x')).toBe('secret.ts#VariableDeclarator x');
  });

  it('by a link', () => {
    const { root, open } = project(outside);
    symlinkSync(join(root, 'secret.ts'), join(root, 'inner/link.ts'));
    expect(open('inner/main.ts', { cwd: join(root, 'inner') }).origin('y')).toBeUndefined();
    expect(open('inner/main.ts').origin('y')).toBe('secret.ts#VariableDeclarator y');
  });

  it('by a directory whose name only begins like the root', () => {
    const { root, open } = project({ 'app/main.ts': `import { x } from '../app-two/a'`, 'app-two/a.ts': 'export const x = 1' });
    expect(open('app/main.ts', { cwd: join(root, 'app') }).origin('x')).toBeUndefined();
  });

  it('though it may itself be reached by a link', () => {
    const { root, open } = project({ 'real/main.ts': `import { x } from './a'`, 'real/a.ts': 'export const x = 1' });
    symlinkSync(join(root, 'real'), join(root, 'linked'));
    const opened = open('real/main.ts', { cwd: join(root, 'linked') });
    expect(opened.origin('x')).toBe('real/a.ts#VariableDeclarator x');
  });
});
