import { dirname } from 'node:path';
import type { Leads, ModuleHost, SourceModule } from '../module.js';
import { cacheOf } from './cache.js';
import { ProjectFiles } from './files.js';
import { mayExport } from './outline.js';
import type { ParseModule } from './parse.js';
import { StoreSearch, type StoreFinder } from './reach.js';
import { bareDestination, resolveSpecifier, type Destination } from './resolve.js';
import type { TextFile } from './text-file.js';

/** How far imports are followed from one linted file. */
interface ModuleLimits {
  /** import steps away from the linted file */
  depth: number;
  /** files parsed for it */
  files: number;
}

/** Four steps reach through a barrel, a service and a second barrel to the client; forty files are more than any real finding needed. */
const DEFAULT_LIMITS: ModuleLimits = { depth: 4, files: 40 };

/** What a host needs to know. */
export interface ModuleHostOptions {
  /** the linted file, which imported files may import back */
  root: SourceModule;
  /** the parser of its configuration */
  parse: ParseModule;
  /** the project's root: nothing outside of it is read */
  cwd: string;
  limits?: ModuleLimits;
  /** Where a text leads to a store by itself. A file is parsed only if its own text does, or a name that it imports. */
  find?: StoreFinder;
}

/** Makes the host for one lint of one file. Looks at each file on disk at most once, so that its answers agree with each other. */
export function createModuleHost({ root, parse, cwd, limits = DEFAULT_LIMITS, find }: ModuleHostOptions): ModuleHost {
  const files = new ProjectFiles(cwd);
  const cache = cacheOf(parse);
  const rootText = cache.text(root.text);
  let rootFile: string | undefined;
  // asked for late: most files are done with before the disk is touched
  const rootPath = () => (rootFile ??= files.file(root.filename) ?? root.filename);
  const depths = new Map<SourceModule, number>([[root, 0]]);
  let parsed = 0;

  const destination = memoised((directory: string, specifier: string): Destination | undefined => {
    const real = files.directory(directory);
    return real === undefined ? bareDestination(specifier) : resolveSpecifier(files, real, specifier);
  });
  const file = (path: string): TextFile | undefined => {
    if (path === rootPath()) return rootText;
    const stamp = files.stamp(path);
    return stamp && cache.file(path, stamp);
  };
  const target = (from: string, specifier: string): string | undefined => {
    const found = destination(dirname(from), specifier);
    return found?.kind === 'file' ? found.path : undefined;
  };
  const search = find && new StoreSearch({ file, target, find });
  const leadsOf = (path: () => string, text: TextFile | undefined): Leads | undefined => {
    if (!search || !find) return undefined;
    if (!text) return { places: [], names: new Set() };
    let names: ReadonlySet<string> | undefined;
    return {
      places: text.storePlaces(find),
      get names() {
        return (names ??= search.names(path(), text));
      },
    };
  };
  const rootLeads = leadsOf(rootPath, rootText);
  const leads = memoised((path: string): Leads | undefined => (path === rootPath() ? rootLeads : leadsOf(() => path, file(path))));
  const moduleAt = memoised((path: string): SourceModule | undefined => {
    if (path === rootPath()) return root;
    const text = parsed < limits.files && canLead(leads(path)) ? file(path) : undefined;
    if (!text) return undefined;
    parsed++;
    return cache.module(path, text);
  });

  return {
    load(from, specifier) {
      const depth = (depths.get(from) ?? limits.depth) + 1;
      const path = depth > limits.depth ? undefined : target(from.filename, specifier);
      const module = path === undefined ? undefined : moduleAt(path);
      if (module) depths.set(module, Math.min(depth, depths.get(module) ?? depth));
      return module;
    },
    packageOf(from, specifier) {
      const found = destination(dirname(from.filename), specifier);
      return found?.kind === 'package' ? found.specifier : undefined;
    },
    mayExport(from, specifier, name) {
      const path = target(from.filename, specifier);
      const text = path === undefined ? undefined : file(path);
      return !text || mayExport(text.outline, name);
    },
    leads: (module) => (module === root ? rootLeads : leads(module.filename)),
  };
}

function canLead(leads: Leads | undefined): boolean {
  return !leads || leads.places.length > 0 || leads.names.size > 0;
}

/** Remembers a function's answers for one lint. */
function memoised<Parts extends string[], Result>(answer: (...parts: Parts) => Result): (...parts: Parts) => Result {
  const known = new Map<string, { result: Result }>();
  return (...parts) => {
    const key = parts.join('\0');
    const answered = known.get(key) ?? { result: answer(...parts) };
    known.set(key, answered);
    return answered.result;
  };
}
