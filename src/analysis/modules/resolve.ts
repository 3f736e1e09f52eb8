import { isAbsolute, join } from 'node:path';
import type { ProjectFiles } from './files.js';
import { directoryPaths, localPackagePaths, privateImport } from './packages.js';
import { mappedPaths } from './tsconfig.js';

/** Where an import leads: to a source file of the project, or to a package that is none of the project's. */
export type Destination = { kind: 'file'; path: string } | { kind: 'package'; specifier: string };

const SOURCES = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
/** TypeScript sources are imported by the name of what they compile to. */
const WRITTEN_AS: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
  '.jsx': ['.tsx', '.jsx'],
  '.mjs': ['.mts', '.mjs', '.d.mts'],
  '.cjs': ['.cts', '.cjs', '.d.cts'],
};
const RELATIVE = /^\.\.?(\/|$)/;
const SCHEME = /^[a-z]+:/;

/** Finds what `specifier` names in a module that lies in `directory` (a real path). `undefined`: a path of the project where nothing is. */
export function resolveSpecifier(files: ProjectFiles, directory: string, specifier: string): Destination | undefined {
  if (RELATIVE.test(specifier)) return sourceFile(files, [join(directory, specifier)]);
  if (isAbsolute(specifier) || SCHEME.test(specifier)) return bareDestination(specifier);
  const mapped = sourceFile(files, mappedPaths(files, directory, specifier));
  if (mapped) return mapped;
  if (specifier.startsWith('#')) {
    const { paths, packages } = privateImport(files, directory, specifier);
    const [foreign] = packages;
    return sourceFile(files, paths) ?? (foreign === undefined ? undefined : { kind: 'package', specifier: foreign });
  }
  return sourceFile(files, localPackagePaths(files, directory, specifier)) ?? bareDestination(specifier);
}

/** The first of the paths that is a source file: by the name given, by a name that stands for it, or as the entry of a directory. */
function sourceFile(files: ProjectFiles, paths: readonly string[]): Destination | undefined {
  for (const path of paths) {
    const found = namedFile(files, path) ?? entryFile(files, path);
    if (found !== undefined) return { kind: 'file', path: found };
  }
  return undefined;
}

function entryFile(files: ProjectFiles, path: string): string | undefined {
  const directory = files.directory(path);
  if (directory === undefined) return undefined;
  return first(directoryPaths(files, directory), (entry) => namedFile(files, entry) ?? namedFile(files, join(entry, 'index')));
}

function namedFile(files: ProjectFiles, path: string): string | undefined {
  const extension = /\.[cm]?[jt]sx?$/.exec(path)?.[0];
  const stem = extension === undefined ? path : path.slice(0, -extension.length);
  const named = extension === undefined ? [] : (WRITTEN_AS[extension] ?? [extension]).map((written) => stem + written);
  const extended = [...SOURCES, '.d.ts'].map((written) => path + written);
  return first([...named, ...extended], (candidate) => files.file(candidate));
}

function first<Item, Result>(items: readonly Item[], find: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a specifier names as far as it alone tells: a package, or (a path, a private import) nothing that is known. */
export function bareDestination(specifier: string): Destination | undefined {
  return /^[./#]/.test(specifier) || isAbsolute(specifier) ? undefined : { kind: 'package', specifier };
}
