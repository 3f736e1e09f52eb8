import type { Leads, ModuleHost, SourceModule } from '../module.js';
import { cacheOf } from './cache.js';
import { mayExport } from './outline.js';
import type { ParseModule } from './parse.js';
import { StoreSearch, type StoreFinder } from './reach.js';
import type { TextFile } from './text-file.js';
import { ownView, viewOf, type ProjectView } from './view.js';

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
  /** whether what other lints saw a moment ago may be taken for what is on disk */
  isShared?: boolean;
}

/** Makes the host for one lint of one file. */
export function createModuleHost({ root, parse, cwd, limits = DEFAULT_LIMITS, find, isShared = false }: ModuleHostOptions): ModuleHost {
  const cache = cacheOf(parse);
  const rootText = cache.text(root.text);
  let seen: { view: ProjectView; path: string } | undefined;
  // asked for late: most files are done with before the disk is touched
  const project = () => (seen ??= (isShared ? viewOf : ownView)(root, cwd, cache));
  const depths = new Map<SourceModule, number>([[root, 0]]);
  let search: StoreSearch | undefined;
  const leadsIn = memoised((path: string): Leads | undefined => {
    if (!find) return undefined;
    const { view } = project();
    const text = view.file(path);
    return text && new TextLeads(text, find, () => (search ??= new StoreSearch(view.names(find))).names(path, text));
  });
  const rootLeads = find && new TextLeads(rootText, find, () => leadsIn(project().path)?.names ?? noNames);
  // of the linted file, the places are known before the disk is touched
  const leads = (path: string): Leads | undefined => find && (leadsIn(path) ?? nowhere);
  let parsed = 0;
  const moduleAt = memoised((path: string): SourceModule | undefined => {
    const { view, path: rootPath } = project();
    if (path === rootPath) return root;
    const text = parsed < limits.files && canLead(leads(path)) ? view.file(path) : undefined;
    if (!text) return undefined;
    parsed++;
    return cache.module(path, text);
  });

  return {
    load(from, specifier) {
      const depth = (depths.get(from) ?? limits.depth) + 1;
      const path = depth > limits.depth ? undefined : project().view.target(from.filename, specifier);
      const module = path === undefined ? undefined : moduleAt(path);
      if (module) depths.set(module, Math.min(depth, depths.get(module) ?? depth));
      return module;
    },
    packageOf(from, specifier) {
      const found = project().view.destination(from.filename, specifier);
      return found?.kind === 'package' ? found.specifier : undefined;
    },
    mayExport(from, specifier, name) {
      const { view } = project();
      const path = view.target(from.filename, specifier);
      const text = path === undefined ? undefined : view.file(path);
      return !text || mayExport(text.outline, name);
    },
    mayUse(packages) {
      const { view, path } = project();
      const known = view.dependencies(path);
      return !known || [...known].some((name) => packages.test(name));
    },
    leads: (module) => (module === root ? rootLeads : leads(module.filename)),
  };
}

function canLead(leads: Leads | undefined): boolean {
  return !leads || leads.places.length > 0 || leads.names.size > 0;
}

const noNames: ReadonlySet<string> = new Set();
const nowhere: Leads = { places: [], names: noNames };

/** How a text leads to stores; each part is worked out when it is asked for. */
class TextLeads implements Leads {
  readonly #text: TextFile;
  readonly #find: StoreFinder;
  readonly #search: () => ReadonlySet<string>;
  #names: ReadonlySet<string> | undefined;

  constructor(text: TextFile, find: StoreFinder, search: () => ReadonlySet<string>) {
    this.#text = text;
    this.#find = find;
    this.#search = search;
  }

  get places(): readonly number[] {
    return this.#text.storePlaces(this.#find);
  }

  get names(): ReadonlySet<string> {
    return (this.#names ??= this.#search());
  }
}

/** Remembers a function's answers for one lint. */
function memoised<Result>(answer: (path: string) => Result): (path: string) => Result {
  const known = new Map<string, { result: Result }>();
  return (path) => {
    let answered = known.get(path);
    if (!answered) known.set(path, (answered = { result: answer(path) }));
    return answered.result;
  };
}
