import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { clients } from '../../src/stores/index.js';
import { read, sourcesBelow } from './house.js';

/** Which parts of the house may import which others, beside themselves. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  stores: [],
  settings: ['stores'],
  analysis: ['stores', 'settings'],
  langgraph: ['analysis', 'stores', 'settings'],
  repairs: ['langgraph', 'analysis', 'stores', 'settings'],
  rules: ['repairs', 'langgraph', 'analysis', 'stores', 'settings'],
  cli: ['plugin', 'rules', 'langgraph', 'analysis', 'settings'],
  plugin: ['rules'],
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const files = sourcesBelow('src');
const imports = files.flatMap(importsOf);

describe('imports run one way', () => {
  it('lets no part of the house import one above it', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [here, there] = [partOf(from), partOf(to)];
      return to.startsWith('src/') && here !== there && !allowed[here]?.includes(there);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('knows every part of the house', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in allowed))).toEqual([]);
  });

  it('keeps the catalogue free of syntax trees', () => {
    const foreign = imports.filter(({ from, to }) => partOf(from) === 'stores' && !to.startsWith('src/'));
    expect(foreign.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('has no circle that leaves a folder', () => {
    // inside one folder a circle is recursion over syntax: statements hold expressions, which hold functions, which hold statements
    const wide = files.filter((file) =>
      reachedFrom(file).some((other) => folderOf(other) !== folderOf(file) && reachedFrom(other).includes(file)),
    );
    expect(wide).toEqual([]);
  });
});

describe('the analysis knows no client', () => {
  it('names no package of the catalogue', () => {
    const packages = new Set(clients.flatMap((client) => Object.keys(client.modules ?? {})));
    // the words of Node itself are no client's name: the analysis reads imported files
    const strings = files.filter((file) => partOf(file) === 'analysis').flatMap((file) => stringsOf(file).map((text) => ({ file, text })));
    const named = strings.filter(({ text }) => packages.has(text) && !/^(node:)?(fs|path)(\/|$)/.test(text));
    expect(named.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });
});

describe('rules filter, they do not walk', () => {
  it('leaves the child nodes to the analysis', () => {
    const walkers = files.filter((file) => partOf(file) === 'rules' && /\bvisitorKeys\[|\bsimpleTraverse\b|\.parent\b/.test(read(file)));
    expect(walkers).toEqual([]);
  });
});

function partOf(file: string): string {
  const [, part = ''] = file.split('/');
  if (part === 'settings.ts') return 'settings';
  return part.endsWith('.ts') ? 'plugin' : part;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
}

function importsOf(file: string): Import[] {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier)) return [];
    const relative = specifier.text.startsWith('.');
    const to = relative ? path.posix.join(path.posix.dirname(file), specifier.text).replace(/\.js$/, '.ts') : specifier.text;
    return [{ from: file, to, typeOnly: isTypeOnly(statement) }];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const { importClause } = statement;
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  return !name && !!namedBindings && ts.isNamedImports(namedBindings) && namedBindings.elements.every((element) => element.isTypeOnly);
}

function stringsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

function folderOf(file: string): string {
  return path.posix.dirname(file);
}

/** Every file whose code a file needs, directly or through others. Imports of types alone vanish, so they do not count. */
function reachedFrom(file: string): string[] {
  const reached = new Set<string>();
  const queue = [file];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    for (const { from, to, typeOnly } of imports) {
      if (from !== current || typeOnly || reached.has(to) || !to.startsWith('src/')) continue;
      reached.add(to);
      queue.push(to);
    }
  }
  return [...reached];
}
