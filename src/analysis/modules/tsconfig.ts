import { dirname, isAbsolute, resolve } from 'node:path';
import type { ProjectFiles } from './files.js';
import { isObject, readJson, type JsonObject } from './json.js';
import { bestMatch } from './patterns.js';

/** How a tsconfig maps bare specifiers to files. */
interface PathMapping {
  /** directory against which bare specifiers are tried as paths */
  baseUrl?: string;
  paths: Readonly<Record<string, readonly string[]>>;
}

const NAMES = ['tsconfig.json', 'jsconfig.json'];
/** Configs that extend or refer to each other are few and shallow; a longer chain is a cycle. */
const MAX_CHAIN = 8;

/** The paths that the nearest tsconfig's `paths` and `baseUrl` give for a bare specifier, in the order in which they are to be tried. */
export function mappedPaths(files: ProjectFiles, directory: string, specifier: string): string[] {
  const mapping = mappingAt(files, directory);
  if (!mapping) return [];
  const match = bestMatch(mapping.paths, specifier);
  const mapped = match?.value.map((target) => target.replace('*', () => match.star)) ?? [];
  return mapping.baseUrl === undefined ? mapped : [...mapped, resolve(mapping.baseUrl, specifier)];
}

const mappings = new WeakMap<ProjectFiles, Map<string, PathMapping | undefined>>();

/** The mapping that holds in a directory; looked for once a lint. */
function mappingAt(files: ProjectFiles, directory: string): PathMapping | undefined {
  const known = mappings.get(files) ?? new Map<string, PathMapping | undefined>();
  mappings.set(files, known);
  if (!known.has(directory)) known.set(directory, nearestMapping(files, directory));
  return known.get(directory);
}

function nearestMapping(files: ProjectFiles, directory: string): PathMapping | undefined {
  for (const current of files.upwards(directory)) {
    for (const name of NAMES) {
      const config = files.file(resolve(current, name));
      if (config !== undefined) return mappingOf(files, config, MAX_CHAIN);
    }
  }
  return undefined;
}

/** The mapping of a config, its own options before those it extends. A solution file without any takes its first reference's. */
function mappingOf(files: ProjectFiles, path: string, chain: number): PathMapping | undefined {
  const config = chain > 0 ? readJson(files, path) : undefined;
  if (!config) return undefined;
  const inherited = list(config.extends).map((base) => mappingOf(files, configPath(path, base), chain - 1));
  const own = ownMapping(config, dirname(path));
  const merged = inherited.reduceRight<PathMapping | undefined>((near, far) => combined(near, far), own);
  if (merged) return merged;
  for (const reference of Array.isArray(config.references) ? config.references : []) {
    const target = isObject(reference) && typeof reference.path === 'string' ? reference.path : undefined;
    const mapping = target === undefined ? undefined : mappingOf(files, referencePath(files, path, target), chain - 1);
    if (mapping) return mapping;
  }
  return undefined;
}

function combined(near: PathMapping | undefined, far: PathMapping | undefined): PathMapping | undefined {
  if (!near || !far) return near ?? far;
  const baseUrl = near.baseUrl ?? far.baseUrl;
  const paths = Object.keys(near.paths).length > 0 ? near.paths : far.paths;
  return baseUrl === undefined ? { paths } : { baseUrl, paths };
}

const ownMappings = new WeakMap<JsonObject, PathMapping | undefined>();

/** What a config says itself; worked out once, since a config that does not change is the same object in every lint. */
function ownMapping(config: JsonObject, directory: string): PathMapping | undefined {
  if (!ownMappings.has(config)) ownMappings.set(config, readMapping(config, directory));
  return ownMappings.get(config);
}

function readMapping(config: JsonObject, directory: string): PathMapping | undefined {
  const options = isObject(config.compilerOptions) ? config.compilerOptions : {};
  const place = (path: string) => resolve(directory, path.replace('${configDir}', directory));
  const baseUrl = typeof options.baseUrl === 'string' ? place(options.baseUrl) : undefined;
  if (baseUrl === undefined && !isObject(options.paths)) return undefined;
  const paths: Record<string, string[]> = {};
  for (const [pattern, targets] of Object.entries(isObject(options.paths) ? options.paths : {})) {
    paths[pattern] = list(targets).map((target) => (baseUrl === undefined ? place(target) : resolve(baseUrl, target)));
  }
  return baseUrl === undefined ? { paths } : { baseUrl, paths };
}

function list(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

/** Bases in packages are not followed: they lie in `node_modules`, and none can know the project's paths. */
function configPath(from: string, base: string): string {
  const path = base.startsWith('.') || isAbsolute(base) ? resolve(dirname(from), base) : '';
  return path === '' || path.endsWith('.json') ? path : `${path}.json`;
}

function referencePath(files: ProjectFiles, from: string, target: string): string {
  const path = resolve(dirname(from), target);
  return files.directory(path) === undefined ? path : resolve(path, 'tsconfig.json');
}
