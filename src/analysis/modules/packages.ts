import { join } from 'node:path';
import type { ProjectFiles } from './files.js';
import { isObject, readJson, type JsonObject } from './json.js';
import { bestMatch } from './patterns.js';

/** A package of the project: the root, or a workspace. */
interface LocalPackage {
  directory: string;
  manifest: JsonObject;
}

/** Types and sources first: they are what can be read before anything is built. */
const CONDITIONS = new Set(['source', 'types', 'import', 'module', 'node', 'default', 'require', 'development']);
const BUILT = /^(\.\/)?(dist|lib|build|out)(\/(esm|cjs|src|types))?\//;

/** The targets of `#name` in the `imports` of the package around `directory`: paths in the project, or package specifiers. */
export function privateImport(files: ProjectFiles, directory: string, specifier: string): { paths: string[]; packages: string[] } {
  const owner = packageAround(files, directory);
  const imports = isObject(owner?.manifest.imports) ? owner.manifest.imports : {};
  const match = bestMatch(imports, specifier);
  const targets = match ? targetsOf(match.value).map((target) => target.replaceAll('*', () => match.star)) : [];
  return {
    paths: owner ? targets.filter((target) => target.startsWith('./')).flatMap((target) => pathsOf(owner, target)) : [],
    packages: targets.filter((target) => !target.startsWith('.')),
  };
}

/**
 * The paths that a bare specifier has if it names a package of this project: the one around `directory` (self reference),
 * or one linked into a `node_modules` above it (workspace). Empty for every other package.
 */
export function localPackagePaths(files: ProjectFiles, directory: string, specifier: string): string[] {
  const [name, subpath] = split(specifier);
  const owner = packageNamed(files, directory, name);
  if (!owner) return [];
  const { exports } = owner.manifest;
  if (exports !== undefined) {
    const map = isObject(exports) && Object.keys(exports).some((key) => key.startsWith('.')) ? exports : { '.': exports };
    const match = bestMatch(map, subpath);
    return match
      ? targetsOf(match.value).flatMap((target) =>
          pathsOf(
            owner,
            target.replaceAll('*', () => match.star),
          ),
        )
      : [];
  }
  if (subpath !== '.') return [join(owner.directory, subpath)];
  return entriesOf(owner);
}

/** The paths of a directory that is imported as such: what its manifest says, then its index. */
export function directoryPaths(files: ProjectFiles, directory: string): string[] {
  const manifest = readJson(files, join(directory, 'package.json'));
  return manifest ? entriesOf({ directory, manifest }) : [join(directory, 'index')];
}

/** The packages that the manifests above a directory name; `undefined` if there is no manifest. */
export function dependenciesOf(files: ProjectFiles, directory: string): ReadonlySet<string> | undefined {
  let names: Set<string> | undefined;
  for (const current of files.upwards(directory)) {
    const manifest = readJson(files, join(current, 'package.json'));
    if (!manifest) continue;
    names ??= new Set();
    if (typeof manifest.name === 'string') names.add(manifest.name);
    for (const kind of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']) {
      const named = manifest[kind];
      if (isObject(named)) for (const name of Object.keys(named)) names.add(name);
    }
  }
  return names;
}

function entriesOf(owner: LocalPackage): string[] {
  const { source, types, module, main } = owner.manifest;
  const fields = [source, types, module, main].filter((field) => typeof field === 'string');
  return [...fields.flatMap((field) => pathsOf(owner, field)), join(owner.directory, 'index'), join(owner.directory, 'src', 'index')];
}

function packageNamed(files: ProjectFiles, directory: string, name: string): LocalPackage | undefined {
  const around = packageAround(files, directory);
  if (around?.manifest.name === name) return around;
  for (const current of files.upwards(directory)) {
    const linked = files.workspace(current, name);
    const manifest = linked === undefined ? undefined : readJson(files, join(linked, 'package.json'));
    if (linked !== undefined && manifest) return { directory: linked, manifest };
  }
  return undefined;
}

function packageAround(files: ProjectFiles, directory: string): LocalPackage | undefined {
  for (const current of files.upwards(directory)) {
    const manifest = readJson(files, join(current, 'package.json'));
    if (manifest) return { directory: current, manifest };
  }
  return undefined;
}

/** All targets of a conditional export, in the order in which they are written. */
function targetsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(targetsOf);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([condition, target]) => (CONDITIONS.has(condition) ? targetsOf(target) : []));
}

/** A target and, since what is built is often absent or not written by hand, the source that it is built from: `dist/a.js` -> `src/a.js`. */
function pathsOf(owner: LocalPackage, target: string): string[] {
  const inside = [target.replace(BUILT, 'src/'), target.replace(BUILT, ''), target].map((path) => path.replace(/\.d\.([cm]?)ts$/, '.$1js'));
  return [...new Set(inside)].map((path) => join(owner.directory, path));
}

/** `@scope/name/a/b` -> `['@scope/name', './a/b']`. */
function split(specifier: string): [name: string, subpath: string] {
  const parts = specifier.split('/');
  const length = specifier.startsWith('@') ? 2 : 1;
  return [parts.slice(0, length).join('/'), ['.', ...parts.slice(length)].join('/')];
}
