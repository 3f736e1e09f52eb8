import { parseForESLint } from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import type { SourceModule } from '../../src/analysis/module.js';
import { relevantNodes } from '../../src/analysis/relevance.js';

/** The names of the functions that have to do with `STORE` in the text, or with an imported name that leads to a store. */
function relevant(text: string, names: readonly string[] = []): string[] {
  const { ast, scopeManager, visitorKeys } = parseForESLint(text, { range: true, loc: true });
  const module = { filename: 'a.ts', text, ast, scopes: scopeManager, visitorKeys } as unknown as SourceModule;
  link(module);
  const places = Array.from(text.matchAll(/STORE/g), ({ index }) => index);
  const nodes = relevantNodes(module, { places, names: new Set(names) });
  return module.scopes.scopes
    .filter(({ type, block }) => type === 'function' && nodes.has(block))
    .map(({ block }) => /([\w#]+)\W*$/.exec(text.slice(0, block.range[0]))?.[1] ?? '');
}

/** Sets the parents, as a linter does. */
function link({ ast, visitorKeys }: SourceModule): void {
  const open: object[] = [ast];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const key of visitorKeys[Reflect.get(node, 'type') as string] ?? []) {
      for (const child of [Reflect.get(node, key)].flat() as unknown[]) {
        if (typeof child !== 'object' || child === null) continue;
        Reflect.set(child, 'parent', node);
        open.push(child);
      }
    }
  }
}

describe('the functions that have to do with a store', () => {
  it('hold a place that leads to one, or name one that does', () => {
    expect(relevant(`const a = () => STORE;\nconst b = () => a();\nconst c = () => 1;`)).toEqual(['a', 'b']);
  });

  it('see a variable of a function only inside of it', () => {
    expect(relevant(`const a = () => { const rows = STORE; const b = () => rows; return b; };\nconst c = (rows) => rows;`)).toEqual([
      'a',
      'b',
    ]);
    expect(relevant(`let rows;\nconst a = () => { rows = STORE; };\nconst c = () => rows;`)).toEqual(['a', 'c']);
  });

  it('are not those that are called with a callback, which does it', () => {
    expect(relevant(`const timed = (job) => job();\nconst a = () => timed(() => STORE);\nconst b = () => timed(() => 1);`)).not.toContain(
      'b',
    );
    expect(relevant(`import { timed } from './x';\nconst a = () => timed(STORE);\nconst b = () => timed(1);`)).toEqual(['a']);
  });

  it('name an import that leads to one', () => {
    expect(relevant(`import { save, log } from './x';\nconst a = () => save();\nconst b = () => log();`, ['save'])).toEqual(['a']);
  });

  it('are not those that are merely called like one that does', () => {
    const text = `class A { get() { return STORE; } }\nclass B { get() { return 1; } put() { return 2; } }\nconst c = () => a.get();`;
    expect(relevant(text)).toEqual(['get', 'c']);
  });

  it('use a field that is assigned one', () => {
    const text = `class A { constructor() { this.db = STORE; } get() { return this.db; } size() { return this.n; } }`;
    expect(relevant(text)).toEqual(['constructor', 'get']);
  });

  it('are all those of a class that extends one', () => {
    expect(relevant(`class A extends STORE { hit() { return this.save(); } }\nclass B { hat() { return 1; } }`)).toEqual(['hit']);
  });

  it('are those inside of what is handed one', () => {
    const text = `const make = (r) => ({ set: () => r.x() });\nconst other = (r) => ({ put: () => r.x() });\nmake(STORE);\nother(1);`;
    expect(relevant(text)).toEqual(['make', 'set']);
  });
});
