import { dirname } from 'node:path';
import type { SourceModule } from '../module.js';
import type { FileCache } from './cache.js';
import { ProjectFiles } from './files.js';
import { dependenciesOf } from './packages.js';
import { NameGraph, type StoreFinder } from './reach.js';
import { bareDestination, resolveSpecifier, type Destination } from './resolve.js';
import type { TextFile } from './text-file.js';

/**
 * A project as it was at one moment: its files, where their imports lead, and which names lead to a store.
 * Each file is looked at on disk at most once, and all answers agree with each other.
 */
export class ProjectView {
  readonly files: ProjectFiles;
  readonly #cache: FileCache;
  readonly #texts = new Map<string, TextFile | undefined>();
  readonly #destinations = new Map<string, Map<string, Destination | undefined>>();
  readonly #dependencies = new Map<string, ReadonlySet<string> | undefined>();
  readonly #names = new Map<StoreFinder, NameGraph>();

  constructor(cwd: string, cache: FileCache) {
    this.files = new ProjectFiles(cwd);
    this.#cache = cache;
  }

  /** Takes a text for the one of a file; false if the file is known to have another one. */
  takes(path: string, text: TextFile): boolean {
    if (!this.#texts.has(path)) this.#texts.set(path, text);
    return this.#texts.get(path) === text;
  }

  /** The text of a file that `files` gave; `undefined` if it cannot be read or is too large. */
  file(path: string): TextFile | undefined {
    if (!this.#texts.has(path)) {
      const stamp = this.files.stamp(path);
      this.#texts.set(path, stamp && this.#cache.file(path, stamp));
    }
    return this.#texts.get(path);
  }

  /** Where a specifier in a file leads. */
  destination(from: string, specifier: string): Destination | undefined {
    const directory = dirname(from);
    let known = this.#destinations.get(directory);
    if (!known) this.#destinations.set(directory, (known = new Map<string, Destination | undefined>()));
    if (!known.has(specifier)) known.set(specifier, this.#resolve(directory, specifier));
    return known.get(specifier);
  }

  /** The file that a specifier in a file names. */
  target(from: string, specifier: string): string | undefined {
    const found = this.destination(from, specifier);
    return found?.kind === 'file' ? found.path : undefined;
  }

  /** The exported names of the project, and which of them lead to a store. */
  names(find: StoreFinder): NameGraph {
    let names = this.#names.get(find);
    if (!names) this.#names.set(find, (names = new NameGraph(this, find)));
    return names;
  }

  /** The packages that the manifests above a file name; `undefined` if there is no manifest. */
  dependencies(path: string): ReadonlySet<string> | undefined {
    const directory = dirname(path);
    if (!this.#dependencies.has(directory)) this.#dependencies.set(directory, dependenciesOf(this.files, directory));
    return this.#dependencies.get(directory);
  }

  #resolve(directory: string, specifier: string): Destination | undefined {
    const real = this.files.directory(directory);
    return real === undefined ? bareDestination(specifier) : resolveSpecifier(this.files, real, specifier);
  }
}

/**
 * Milliseconds for which lints that follow each other may see one view. A run over a project lints dozens of files meanwhile, which
 * import the same ones. An editor lints what was typed, which is another text than that on disk and has a view of its own.
 */
const moment = 500;

/** The view that the lints of a moment share. */
interface SharedView {
  cwd: string;
  since: number;
  view: ProjectView;
  /** the files linted with it, and what they were then */
  paths: Set<string>;
  roots: WeakSet<SourceModule>;
}

/** the latest view by parser and options: those of another folder or moment are done with */
const shared = new WeakMap<FileCache, SharedView>();

/**
 * The view of this moment, if it shows the linted file as it is linted; else one of its own, in which the file has the text that is linted.
 * A file that is linted again ends the moment: something has changed.
 */
export function viewOf(root: SourceModule, cwd: string, cache: FileCache): { view: ProjectView; path: string } {
  let latest = shared.get(cache);
  const path = latest?.view.files.file(root.filename);
  if (!latest || !isCurrent(latest, cwd) || (path !== undefined && latest.paths.has(path) && !latest.roots.has(root))) {
    latest = { cwd, since: Date.now(), view: new ProjectView(cwd, cache), paths: new Set(), roots: new WeakSet() };
    shared.set(cache, latest);
  }
  const { view, paths, roots } = latest;
  const real = view.files.file(root.filename);
  // as long as the file on disk, its text is taken for what is there without reading it once more
  if (real === undefined || !isAsLong(view, real, root.text) || !view.takes(real, cache.text(root.text))) return ownView(root, cwd, cache);
  paths.add(real);
  roots.add(root);
  return { view, path: real };
}

function isCurrent({ cwd, since }: SharedView, wanted: string): boolean {
  const now = Date.now();
  return cwd === wanted && now >= since && now - since <= moment;
}

/** A view that nobody shares, in which the linted file has the text that is linted. */
export function ownView(root: SourceModule, cwd: string, cache: FileCache): { view: ProjectView; path: string } {
  const view = new ProjectView(cwd, cache);
  const path = view.files.file(root.filename) ?? root.filename;
  view.takes(path, cache.text(root.text));
  return { view, path };
}

const byteOrderMark = 3;

function isAsLong(view: ProjectView, path: string, text: string): boolean {
  const size = view.files.stamp(path)?.size;
  const length = Buffer.byteLength(text);
  return size === length || size === length + byteOrderMark;
}
