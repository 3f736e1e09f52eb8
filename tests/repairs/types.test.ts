import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { guardingPrograms, type GuardingProgram } from './guarding-programs.js';
import { programs, type Program } from './programs.js';
import { lint } from './suggestions.js';

/** Where the real clients are installed; the programs are compiled as if they lay there. */
const folder = path.resolve(import.meta.dirname, '../stores/clients');

const files = new Map<string, string>();
const all: readonly (Program & Partial<GuardingProgram>)[] = [...programs, ...guardingPrograms];
const cases = all.flatMap(({ name, code, rule, settings = {} }, index) => {
  const file = (part: string): string => path.join(folder, `program-${index}-${part}.ts`);
  files.set(file('before'), code);
  const after = lint(code, 'file.ts', settings, rule === undefined ? undefined : [rule]).suggestions.map(({ title, output }, number) => {
    files.set(file(String(number)), output);
    return { name: `${name}: ${title}`, file: file(String(number)) };
  });
  return [{ name: `${name}: as it is`, file: file('before') }, ...after];
});

const wrong = path.join(folder, 'program-wrong.ts');
files.set(wrong, "import { Redis } from 'ioredis';\nexport const n: number = new Redis().incrby('n');\n");

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node', 'chrome'],
};

function compile(): ts.Program {
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const readFile = host.readFile.bind(host);
  host.getCurrentDirectory = () => folder;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = files.get(name);
    return text === undefined ? getSourceFile(name, language, ...rest) : ts.createSourceFile(name, text, language, true);
  };
  return ts.createProgram({ rootNames: [...files.keys()], options, host });
}

describe('under tsc --strict, against the real client', () => {
  const program = compile();

  const problemsOf = (file: string): string[] => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is not part of the program`);
    return ts.getPreEmitDiagnostics(program, source).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };

  test.each(cases)('$name', ({ file }) => {
    expect(problemsOf(file)).toEqual([]);
  });

  test('a wrong program is found out', () => {
    expect(problemsOf(wrong)).not.toEqual([]);
  });
});
