/** Reads the declarations of the installed clients with the TypeScript compiler. */

import path from 'node:path';
import ts from 'typescript';

/** Where the clients are installed. */
export const folder = path.join(import.meta.dirname, 'clients');

/** The file in memory. */
export const entry = path.join(folder, 'entry.ts');

/** The packages whose types are global: no import brings them in. */
export interface Ambient {
  types: string[];
  lib?: string[];
}

/** A program of one file that exists in memory, beside the installed clients, and of further files where they exist. */
export function createProgram(text: string, roots: readonly string[], ambient: Ambient): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ambient.lib ?? ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.esnext.disposable.d.ts'],
    types: ambient.types,
    typeRoots: [path.join(folder, 'node_modules/@types'), path.join(folder, 'node_modules')],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name === entry || exists(name);
  host.getSourceFile = (name, languageVersion) => {
    return name === entry ? ts.createSourceFile(name, text, languageVersion) : read(name, languageVersion);
  };
  return ts.createProgram([entry, ...roots.filter(exists)], options, host);
}
