import { mayExport, reachOf, type Outline, type PartImport } from './outline.js';
import type { TextFile } from './text-file.js';

/** What the search needs to see of a project. */
export interface TextGraph {
  file(path: string): TextFile | undefined;
  /** the file that a specifier in a file names */
  target(from: string, specifier: string): string | undefined;
}

/** The places of a text that lead to a store by themselves: an import of a client, a use of a global store. */
export type StoreFinder = (text: string) => readonly number[];

/** A name that a module exports. */
interface ExportedName {
  path: string;
  name: string;
}

/** What an exported name stands for, as far as a search is concerned. */
interface Meaning {
  /** whether it stands for code that leads to a store in its own file */
  isStore: boolean;
  /** the names that it passes on from other files */
  passed: readonly ExportedName[];
  /** the names of other files that its code uses */
  used: readonly ExportedName[];
}

/** The exported names of a project, and what each stands for; worked out once for a view of the project. */
export class NameGraph {
  readonly #graph: TextGraph;
  readonly #find: StoreFinder;
  readonly #names = new Map<string, Map<string, ExportedName>>();
  readonly #meanings = new Map<ExportedName, Meaning>();

  constructor(graph: TextGraph, find: StoreFinder) {
    this.#graph = graph;
    this.#find = find;
  }

  /** What a module imports by a name: one object for one name of one file. */
  imported(from: string, { specifier, imported }: Pick<PartImport, 'specifier' | 'imported'>): ExportedName | undefined {
    const path = this.#graph.target(from, specifier);
    if (path === undefined) return undefined;
    let names = this.#names.get(path);
    if (!names) this.#names.set(path, (names = new Map<string, ExportedName>()));
    let name = names.get(imported);
    if (!name) names.set(imported, (name = { path, name: imported }));
    return name;
  }

  meaning(name: ExportedName): Meaning {
    let meaning = this.#meanings.get(name);
    if (!meaning) this.#meanings.set(name, (meaning = this.#look(name)));
    return meaning;
  }

  #look({ path, name }: ExportedName): Meaning {
    const file = this.#graph.file(path);
    if (!file) return { isStore: false, passed: [], used: [] };
    const { outline } = file;
    const all = (found: readonly Pick<PartImport, 'specifier' | 'imported'>[]): ExportedName[] =>
      found.flatMap((each) => this.imported(path, each) ?? []);
    const exported = outline.exported.get(name);
    if (exported && 'specifier' in exported) return { isStore: false, passed: all([exported]), used: [] };
    const passed = name === '*' ? [...outline.exported.values()].filter((each) => 'specifier' in each) : [];
    const stars = exported ? [] : outline.stars.filter((specifier) => this.#mayHave(path, specifier, name));
    const { parts, imports } = reachOf(outline, partsOf(outline, name));
    const stores = file.storeParts(this.#find);
    const isStore = stores.size > 0 && (parts.some((each) => stores.has(each)) || imports.some((each) => stores.has(each.part)));
    return {
      isStore,
      passed: all([...passed, ...stars.map((specifier) => ({ specifier, imported: name }))]),
      used: isStore ? [] : all(imports),
    };
  }

  /** Whether a file that is passed on as a whole may have a name; of most files of a barrel their text says that they do not. */
  #mayHave(from: string, specifier: string, name: string): boolean {
    const path = this.#graph.target(from, specifier);
    const file = path === undefined ? undefined : this.#graph.file(path);
    return file !== undefined && (name === '*' || mayExport(file.outline, name));
  }
}

/** The import steps within which a store is looked for. Re-exports are no step. */
const STEPS = 3;
/** Files looked at for one lint; beyond this the rest counts as leading nowhere. */
const MAX_FILES = 60;

/** A name, and how many more import steps may be made from there. */
interface Visit {
  at: ExportedName;
  steps: number;
}

/**
 * Finds the imported names that lead to a store, without parsing anything. A name does if the statement that it stands for,
 * or one that this names in turn, is where a text leads to a store by itself. One search serves one lint.
 */
export class StoreSearch {
  readonly #graph: NameGraph;
  /** the names seen, with the steps that were left; none of them leads to a store */
  readonly #seen = new Map<ExportedName, number>();
  readonly #files = new Set<string>();

  constructor(graph: NameGraph) {
    this.#graph = graph;
  }

  /** The local names of a module's imports that lead to a store, and the specifiers of re-exports and of imports within other code that do. */
  names(path: string, { outline }: TextFile): ReadonlySet<string> {
    const names = new Set<string>();
    const { imported, exported, stars, onTheSpot } = outline;
    const passed = [...exported.values()].filter((each) => 'specifier' in each);
    for (const each of [...passed, ...stars.map((specifier) => ({ specifier, imported: '*' }))]) {
      if (this.#leads(this.#graph.imported(path, each))) names.add(each.specifier);
    }
    for (const [local, each] of imported) if (this.#leads(this.#graph.imported(path, each))) names.add(local);
    for (const each of onTheSpot) if (this.#leads(this.#graph.imported(path, each))) names.add(each.specifier);
    return names;
  }

  #leads(start: ExportedName | undefined): boolean {
    const open: Visit[] = [];
    const entered: ExportedName[] = [];
    if (start) this.#enter(open, start, STEPS - 1);
    for (let visit = open.pop(); visit; visit = open.pop()) {
      const { at, steps } = visit;
      if ((this.#seen.get(at) ?? -1) >= steps) continue;
      this.#seen.set(at, steps);
      entered.push(at);
      const { isStore, passed, used } = this.#graph.meaning(at);
      if (isStore) {
        // what was passed on the way may lead there as well
        for (const each of entered) this.#seen.delete(each);
        return true;
      }
      for (const each of passed) this.#enter(open, each, steps);
      if (steps > 0) for (const each of used) this.#enter(open, each, steps - 1);
    }
    return false;
  }

  #enter(open: Visit[], at: ExportedName, steps: number): void {
    if (!this.#files.has(at.path)) {
      if (this.#files.size >= MAX_FILES) return;
      this.#files.add(at.path);
    }
    open.push({ at, steps });
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
