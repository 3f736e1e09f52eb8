import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** What tells whether a file is still the one that was read. */
export interface FileStamp {
  mtimeMs: number;
  size: number;
}

/**
 * The project's files as one lint of one file sees them: inside the root, outside `node_modules`, each looked at on disk once.
 * A new lint makes a new view, so that an edit in between is seen; within one lint all answers agree with each other.
 */
export class ProjectFiles {
  /** The project's root with symlinks resolved; `undefined` when there is no such directory, and then nothing is ever found. */
  readonly root: string | undefined;
  readonly #cwd: string;
  readonly #real = new Map<string, string | undefined>();
  readonly #stats = new Map<string, Stats | undefined>();

  constructor(cwd: string) {
    this.#cwd = resolve(cwd);
    this.root = realpath(this.#cwd);
  }

  /** The real path of a regular file of the project, else `undefined`. */
  file(path: string): string | undefined {
    return this.#stat(path)?.kind === 'file' ? this.#contained(path) : undefined;
  }

  /** The real path of a directory of the project, else `undefined`. */
  directory(path: string): string | undefined {
    return this.#stat(path)?.kind === 'directory' ? this.#contained(path) : undefined;
  }

  /** When a path that `file` gave was last changed, and its size. */
  stamp(path: string): FileStamp | undefined {
    return this.#stat(path);
  }

  /**
   * The directory that a package is linked to from the `node_modules` of `directory`, if that is a directory of the project itself:
   * a workspace package. Nothing inside `node_modules` is read; only the link's target is asked for.
   */
  workspace(directory: string, name: string): string | undefined {
    return this.#within(directory) ? this.#contained(join(directory, 'node_modules', name)) : undefined;
  }

  /** The directories from `directory` up to the root, the nearest first. */
  *upwards(directory: string): Iterable<string> {
    for (let current = directory; this.#within(current); current = dirname(current)) {
      yield current;
      if (current === this.root) return;
    }
  }

  #stat(path: string): Stats | undefined {
    // before the disk is touched: a path that leaves the root is not even asked for
    if (!this.#within(path)) return undefined;
    if (!this.#stats.has(path)) this.#stats.set(path, stat(path));
    return this.#stats.get(path);
  }

  /** `path` with symlinks resolved, unless it leads out of the project or into `node_modules`. */
  #contained(path: string): string | undefined {
    if (!this.#real.has(path)) {
      const real = realpath(path);
      this.#real.set(path, real !== undefined && this.#isOurs(real) ? real : undefined);
    }
    return this.#real.get(path);
  }

  #isOurs(real: string): boolean {
    return this.root !== undefined && isBelow(this.root, real) && !relative(this.root, real).split(sep).includes('node_modules');
  }

  /** Whether a path is below the root by its name, or below the name that the root was given by if that is a link. */
  #within(path: string): boolean {
    return this.root !== undefined && (isBelow(this.root, path) || isBelow(this.#cwd, path));
  }
}

interface Stats extends FileStamp {
  kind: 'file' | 'directory' | 'other';
}

function stat(path: string): Stats | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other', mtimeMs: found.mtimeMs, size: found.size };
  } catch {
    return undefined; // no permission, a file where a directory is expected, a loop of links
  }
}

function realpath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function isBelow(root: string, path: string): boolean {
  const inside = relative(root, resolve(path));
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** A text file without its byte order mark; `undefined` if it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
