import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isUnchanged, type Stamp } from './stamp.js';

type EntryKind = 'file' | 'link' | 'other';

/** What a directory held when it was last read. Kept for the whole process and used only while its stamp is the same. */
interface Listing {
  stamp: Stamp;
  /** the directory with symlinks resolved */
  real: string;
  entries: ReadonlyMap<string, EntryKind>;
}

const listings = new Map<string, Listing>();

/**
 * The project's files as one lint of one file sees them: inside the root, outside `node_modules`, each looked at on disk once.
 * A new lint makes a new view, so that an edit in between is seen; within one lint all answers agree with each other.
 * Names are looked up in directory listings: an import has a dozen possible files, and asking the disk for each is what costs.
 */
export class ProjectFiles {
  readonly #cwd: string;
  #root: string | undefined | 'not asked' = 'not asked';
  readonly #listings = new Map<string, Listing | undefined>();
  readonly #linked = new Map<string, string | undefined>();
  readonly #stamps = new Map<string, Stamp | undefined>();

  constructor(cwd: string) {
    this.#cwd = resolve(cwd);
  }

  /** The project's root with symlinks resolved; `undefined` when there is no such directory, and then nothing is ever found. */
  get root(): string | undefined {
    if (this.#root === 'not asked') this.#root = listing(this.#cwd, () => true)?.real;
    return this.#root === 'not asked' ? undefined : this.#root;
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
    const link = join(modules, name);
    return this.#within(modules) && isLink(link) ? this.#target(link, (target) => target.isDirectory()) : undefined;
  }

  /** The directories from `directory` up to the root, the nearest first. */
  *upwards(directory: string): Iterable<string> {
    for (let current = directory; this.#within(current); current = dirname(current)) {
      yield current;
      if (current === this.root) return;
    }
  }

  #listing(directory: string): Listing | undefined {
    if (!this.#listings.has(directory)) {
      // before the disk is touched: a path that leaves the root is not even asked for
      const isAllowed = this.#within(directory);
      this.#listings.set(directory, isAllowed ? listing(directory, (real) => this.#isOurs(real)) : undefined);
    }
    return this.#listings.get(directory);
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
    return this.root !== undefined && isBelow(this.root, real) && !isInNodeModules(real.slice(this.root.length));
  }

  /** Whether a path is below the root by its name, or below the name that the root was given by if that is a link. */
  #within(path: string): boolean {
    return this.root !== undefined && (isBelow(this.root, path) || isBelow(this.#cwd, path));
  }
}

/** What a directory holds now. Its names are read only if its real path is allowed. */
function listing(directory: string, isAllowed: (real: string) => boolean): Listing | undefined {
  const found = stat(directory);
  const stamp = found?.isDirectory() ? stampOf(found) : undefined;
  const known = listings.get(directory);
  if (stamp && known && isUnchanged(known.stamp, stamp)) return isAllowed(known.real) ? known : undefined;
  const real = stamp && realpath(directory);
  const entries = real !== undefined && isAllowed(real) ? entriesOf(real) : undefined;
  if (stamp === undefined || real === undefined || !entries) return undefined;
  const read = { stamp, real, entries };
  listings.set(directory, read);
  return read;
}

function entriesOf(directory: string): Listing['entries'] | undefined {
  try {
    return new Map(readdirSync(directory, { withFileTypes: true }).map((entry) => [entry.name, kindOf(entry)]));
  } catch {
    return undefined; // no permission, or gone by now
  }
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'other';
}

function stat(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // no permission, a file where a directory is expected, a loop of links
  }
}

/** Most packages are no links: that is told faster than where they are. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false; // no permission, a file where a directory is expected
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

function isInNodeModules(path: string): boolean {
  return `${path}${sep}`.includes(`${sep}node_modules${sep}`);
}

/** A text file without its byte order mark; `undefined` if it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
