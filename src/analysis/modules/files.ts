import { readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isUnchanged, type Stamp } from './stamp.js';

/** What a directory held when it was last read. Kept for the whole process and used only while its stamp is the same. */
interface Listing {
  stamp: Stamp;
  /** the directory with symlinks resolved */
  real: string;
  entries: ReadonlyMap<string, 'file' | 'directory' | 'link'>;
}

const listings = new Map<string, Listing>();

/**
 * The project's files as one lint of one file sees them: inside the root, outside `node_modules`, each looked at on disk once.
 * A new lint makes a new view, so that an edit in between is seen; within one lint all answers agree with each other.
 * Names are looked up in directory listings: an import has a dozen possible files, and asking the disk for each is what costs.
 */
export class ProjectFiles {
  /** The project's root with symlinks resolved; `undefined` when there is no such directory, and then nothing is ever found. */
  readonly root: string | undefined;
  readonly #cwd: string;
  readonly #listings = new Map<string, Listing | undefined>();
  readonly #linked = new Map<string, string | undefined>();
  readonly #stamps = new Map<string, Stamp | undefined>();

  constructor(cwd: string) {
    this.#cwd = resolve(cwd);
    this.root = realpath(this.#cwd);
  }

  /** The real path of a regular file of the project, else `undefined`. */
  file(path: string): string | undefined {
    const listing = this.#listing(dirname(path));
    switch (listing?.entries.get(basename(path))) {
      case 'file':
        return join(listing.real, basename(path));
      case 'link':
        return this.#target(path, (target) => target.isFile());
      default:
        return undefined;
    }
  }

  /** The real path of a directory of the project, else `undefined`. */
  directory(path: string): string | undefined {
    return this.#listing(path)?.real;
  }

  /** What tells whether a file that `file` gave has changed. */
  stamp(path: string): Stamp | undefined {
    if (!this.#stamps.has(path)) this.#stamps.set(path, stampOf(stat(path)));
    return this.#stamps.get(path);
  }

  /**
   * The directory that a package is linked to from the `node_modules` of `directory`, if that is a directory of the project itself:
   * a workspace package. Nothing inside `node_modules` is read; only the link's target is asked for.
   */
  workspace(directory: string, name: string): string | undefined {
    const modules = join(directory, 'node_modules');
    return this.#within(modules) ? this.#target(join(modules, name), (target) => target.isDirectory()) : undefined;
  }

  /** The directories from `directory` up to the root, the nearest first. */
  *upwards(directory: string): Iterable<string> {
    for (let current = directory; this.#within(current); current = dirname(current)) {
      yield current;
      if (current === this.root) return;
    }
  }

  #listing(directory: string): Listing | undefined {
    if (!this.#listings.has(directory)) this.#listings.set(directory, this.#read(directory));
    return this.#listings.get(directory);
  }

  #read(directory: string): Listing | undefined {
    // before the disk is touched: a path that leaves the root is not even asked for
    if (!this.#within(directory) || isInNodeModules(this.root, directory)) return undefined;
    const found = stat(directory);
    const stamp = found?.isDirectory() ? stampOf(found) : undefined;
    if (stamp === undefined) return undefined;
    const known = listings.get(directory);
    const listing = known && isUnchanged(known.stamp, stamp) ? known : list(directory, stamp);
    if (listing) listings.set(directory, listing);
    return listing && this.#isOurs(listing.real) ? listing : undefined;
  }

  /** Where a symbolic link leads to, if that is of the wanted kind and in the project. */
  #target(path: string, isWanted: (target: Stats) => boolean): string | undefined {
    if (!this.#linked.has(path)) {
      const real = realpath(path);
      const target = real !== undefined && this.#isOurs(real) ? stat(real) : undefined;
      this.#linked.set(path, target && isWanted(target) ? real : undefined);
    }
    return this.#linked.get(path);
  }

  #isOurs(real: string): boolean {
    return this.root !== undefined && isBelow(this.root, real) && !isInNodeModules(this.root, real);
  }

  /** Whether a path is below the root by its name, or below the name that the root was given by if that is a link. */
  #within(path: string): boolean {
    return this.root !== undefined && (isBelow(this.root, path) || isBelow(this.#cwd, path));
  }
}

function list(directory: string, stamp: Stamp): Listing | undefined {
  try {
    const entries = new Map<string, 'file' | 'directory' | 'link'>();
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (entry.isFile()) entries.set(entry.name, 'file');
      else if (entry.isDirectory()) entries.set(entry.name, 'directory');
      else if (entry.isSymbolicLink()) entries.set(entry.name, 'link');
    }
    return { stamp, real: realpathSync.native(directory), entries };
  } catch {
    return undefined; // no permission, or gone by now
  }
}

function stat(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // no permission, a file where a directory is expected, a loop of links
  }
}

function stampOf(found: Stats | undefined): Stamp | undefined {
  return found && { mtimeMs: found.mtimeMs, size: found.size, ino: found.ino, seenAt: Date.now() };
}

function realpath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** Both paths are absolute and normalised. */
function isBelow(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function isInNodeModules(root: string | undefined, path: string): boolean {
  return root !== undefined && `${relative(root, path)}${sep}`.includes(`node_modules${sep}`);
}

/** A text file without its byte order mark; `undefined` if it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
