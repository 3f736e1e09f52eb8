import { reachOf, type Outline, type PartImport } from './outline.js';
import type { TextFile } from './text-file.js';

/** What the search needs to see of a project. */
export interface TextGraph {
  file(path: string): TextFile | undefined;
  /** the file that a specifier in a file names */
  target(from: string, specifier: string): string | undefined;
  /** where a text leads to a store by itself */
  find: StoreFinder;
}

/** The places of a text that lead to a store by themselves: an import of a client, a use of a global store. */
export type StoreFinder = (text: string) => readonly number[];

/** The import steps within which a store is looked for. Re-exports are no step. */
const STEPS = 3;
/** Files looked at for one lint; beyond this the rest counts as leading nowhere. */
const MAX_FILES = 60;

/** A name that a module exports, and how many more import steps may be made from there. */
interface Visit {
  path: string;
  name: string;
  steps: number;
}

/**
 * Finds the imported names that lead to a store, without parsing anything. A name does if the statement that it stands for,
 * or one that this names in turn, is where a text leads to a store by itself. One search serves one lint.
 */
export class StoreSearch {
  readonly #graph: TextGraph;
  /** the exported names seen of each file, with the steps that were left; none of them leads to a store */
  readonly #seen = new Map<string, Map<string, number>>();
  #files = 0;

  constructor(graph: TextGraph) {
    this.#graph = graph;
  }

  /** The local names of a module's imports that lead to a store, and the specifiers of re-exports and of imports within other code that do. */
  names(path: string, file: TextFile): ReadonlySet<string> {
    const names = new Set<string>();
    const { imported, exported, stars, onTheSpot } = file.outline;
    const passed = [...exported.values()].filter((each) => 'specifier' in each);
    for (const each of [...passed, ...stars.map((specifier) => ({ specifier, imported: '*' }))]) {
      if (this.#leads(path, each)) names.add(each.specifier);
    }
    for (const [local, each] of imported) if (this.#leads(path, each)) names.add(local);
    for (const each of onTheSpot) if (this.#leads(path, each)) names.add(each.specifier);
    return names;
  }

  /** Whether what a file imports leads to a store. */
  #leads(from: string, { specifier, imported }: Pick<PartImport, 'specifier' | 'imported'>): boolean {
    const open: Visit[] = [];
    const entered: Visit[] = [];
    this.#enter(open, from, specifier, imported, STEPS - 1);
    for (let visit = open.pop(); visit; visit = open.pop()) {
      if (!this.#isNew(visit)) continue;
      entered.push(visit);
      if (!this.#isStore(visit, open)) continue;
      // what was passed on the way may lead there as well
      for (const { path, name } of entered) this.#seen.get(path)?.delete(name);
      return true;
    }
    return false;
  }

  #isNew({ path, name, steps }: Visit): boolean {
    const names = this.#seen.get(path) ?? new Map<string, number>();
    if (names.size === 0) this.#seen.set(path, names);
    const known = names.get(name) ?? -1;
    if (known >= steps) return false;
    names.set(name, steps);
    return true;
  }

  /** Whether an exported name stands for code that leads to a store in its own file; if not, where it leads is opened. */
  #isStore({ path, name, steps }: Visit, open: Visit[]): boolean {
    const file = this.#graph.file(path);
    if (!file) return false;
    const { outline } = file;
    const stores = file.storeParts(this.#graph.find);
    const exported = outline.exported.get(name);
    if (exported && 'specifier' in exported) {
      this.#enter(open, path, exported.specifier, exported.imported, steps);
      return false;
    }
    if (name === '*')
      for (const each of outline.exported.values()) if ('specifier' in each) this.#enter(open, path, each.specifier, each.imported, steps);
    if (!exported) for (const star of outline.stars) this.#enter(open, path, star, name, steps);
    const { parts, imports } = reachOf(outline, partsOf(outline, name));
    if (stores.size > 0 && (parts.some((each) => stores.has(each)) || imports.some((each) => stores.has(each.part)))) return true;
    if (steps > 0) for (const each of imports) this.#enter(open, path, each.specifier, each.imported, steps - 1);
    return false;
  }

  #enter(open: Visit[], from: string, specifier: string, name: string, steps: number): void {
    const path = this.#graph.target(from, specifier);
    if (path === undefined) return;
    if (!this.#seen.has(path)) {
      if (this.#files >= MAX_FILES) return;
      this.#files++;
      this.#seen.set(path, new Map());
    }
    open.push({ path, name, steps });
  }
}

/** The parts of a module that an exported name may stand for. */
function partsOf({ exported, assigned, stars }: Outline, name: string): readonly number[] | 'all' {
  if (name === '*') return 'all';
  const found = exported.get(name);
  if (found) return 'part' in found ? [found.part] : [];
  // what the text does not show is taken for anything in it
  if (assigned.length > 0) return assigned;
  return exported.size + stars.length > 0 ? [] : 'all';
}
