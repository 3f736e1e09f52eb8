import type { ModuleHost, SourceModule } from '../module.js';
import { cacheOf } from './cache.js';
import { ProjectFiles } from './files.js';
import type { ParseModule } from './parse.js';
import { directoryOf, resolveSpecifier, type Destination } from './resolve.js';

/** How far imports are followed from one linted file. */
export interface ModuleLimits {
  /** import steps away from the linted file */
  depth: number;
  /** files parsed for it */
  files: number;
}

/** Four steps reach through a barrel, a service and a second barrel to the client; forty files are more than any real finding needed. */
export const DEFAULT_LIMITS: ModuleLimits = { depth: 4, files: 40 };

/** What a host needs to know. */
export interface ModuleHostOptions {
  /** the linted file, which imported files may import back */
  root: SourceModule;
  /** the parser of its configuration */
  parse: ParseModule;
  /** the project's root: nothing outside of it is read */
  cwd: string;
  limits?: ModuleLimits;
  /** Whether a file with this text can matter at all. Asked before the file is parsed; files that only pass imports on must pass it too. */
  matters?: (text: string) => boolean;
}

/** Makes the host for one lint of one file. Looks at each file on disk at most once, so that its answers agree with each other. */
export function createModuleHost(options: ModuleHostOptions): ModuleHost {
  const { root, parse, cwd, limits = DEFAULT_LIMITS, matters = () => true } = options;
  const files = new ProjectFiles(cwd);
  const cache = cacheOf(parse);
  const rootFile = files.file(root.filename);
  const destinations = new Map<string, Destination | undefined>();
  const modules = new Map<string, SourceModule | undefined>();
  const depths = new Map<SourceModule, number>([[root, 0]]);
  let loaded = 0;

  function destination(from: SourceModule, specifier: string): Destination | undefined {
    const directory = directoryOf(files, from.filename);
    if (directory === undefined) return undefined;
    const key = `${directory}\0${specifier}`;
    if (!destinations.has(key)) destinations.set(key, resolveSpecifier(files, directory, specifier));
    return destinations.get(key);
  }

  function moduleAt(path: string): SourceModule | undefined {
    if (path === rootFile) return root;
    if (!modules.has(path)) modules.set(path, read(path));
    return modules.get(path);
  }

  function read(path: string): SourceModule | undefined {
    const stamp = files.stamp(path);
    if (stamp === undefined || loaded >= limits.files) return undefined;
    const text = cache.text(path, stamp);
    if (text === undefined || !matters(text)) return undefined;
    loaded++;
    return cache.module(path, stamp);
  }

  return {
    load(from, specifier) {
      const depth = (depths.get(from) ?? limits.depth) + 1;
      if (depth > limits.depth) return undefined;
      const found = destination(from, specifier);
      const module = found?.kind === 'file' ? moduleAt(found.path) : undefined;
      if (module) depths.set(module, Math.min(depth, depths.get(module) ?? depth));
      return module;
    },
    packageOf(from, specifier) {
      const found = destination(from, specifier);
      return found?.kind === 'package' ? found.specifier : undefined;
    },
  };
}
