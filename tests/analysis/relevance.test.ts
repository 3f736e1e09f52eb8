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
  const nodes = relevantNodes(module, { places, names: new Set(names) }, (method, isAwaited) => method === 'read' && isAwaited);
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

  it('are not those that get the data of one', () => {
    const text = `const show = (rows) => rows.map((row) => row.name);
const load = async () => { const rows = await STORE.read(); show(rows); return rows; };
const page = async () => { const rows = await load(); return show(rows); };
const view = (rows) => ({ rows, size: () => rows.length });
const all = async () => view(await load());`;
    expect(relevant(text)).toEqual(['load', 'page', 'all']);
    const fields = `class A { async fill() { this.rows = await STORE.read(); } async open() { this.db = await STORE.connect(); } size() { return this.rows.length; } get() { return this.db.x; } }`;
    expect(relevant(fields)).toEqual(['fill', 'open', 'get']);
  });

  it('get one as the argument that they use, or as what a function gives', () => {
    const text = `const save = (db, x) => { const put = () => db.put(x); const name = () => x; return [put, name]; };
save(STORE, 1);
const make = () => new STORE();
const get = () => make();
const db = get();
const c = () => db.x();`;
    expect(relevant(text)).toEqual(['save', 'put', 'make', 'get', 'c']);
  });

  it('are not those that have a variable called like the method that is called with one', () => {
    expect(relevant(`Object.keys(STORE);\nconst a = (keys: string[]) => keys.map((key) => key);`)).toEqual([]);
    expect(relevant(`x.keep(STORE);\nconst y = { keep: (db) => { const f = () => db.x(); return f; } };`)).toEqual(['keep', 'f']);
  });

  it('hold a function that uses one, whatever it is wrapped in', () => {
    const text = `const save = debounce(() => STORE.read());\nconst a = () => save();\nconst rows = await retry(async () => await STORE.read());\nconst b = () => rows.x;`;
    expect(relevant(text)).toContain('a');
    expect(relevant(text)).not.toContain('b');
  });
});
