import type { SourceModule } from '../module.js';
import { readText, type FileStamp } from './files.js';
import type { ParseModule } from './parse.js';

/** A file as it was at one moment: its text, and once that was asked for, its syntax. */
interface CachedFile {
  stamp: FileStamp;
  text: string;
  /** absent while only the text was looked at; `unparsable` if the parser refused it */
  module?: SourceModule | 'unparsable';
}

/**
 * How much one cache may hold, in characters of source text. Syntax weighs about forty times its text,
 * so this is some 60 MB at most, and the whole of all but very large projects' shared modules.
 */
const CAPACITY = 60_000_000;
const WEIGHT_OF_SYNTAX = 40;

/**
 * Files by path, for one parser with one set of options. Nothing but memoisation: an entry is used only while the file's
 * modification time and size are those it was read at, so that the answer is the same with and without the cache.
 */
export class FileCache {
  /** in the order of use, the least recent first */
  readonly #entries = new Map<string, CachedFile>();
  readonly #parse: ParseModule;
  #weight = 0;

  constructor(parse: ParseModule) {
    this.#parse = parse;
  }

  /** The text of a file that has this stamp now. */
  text(path: string, stamp: FileStamp): string | undefined {
    return this.#entry(path, stamp)?.text;
  }

  /** The parsed file; the same object as long as the file does not change. */
  module(path: string, stamp: FileStamp): SourceModule | undefined {
    const entry = this.#entry(path, stamp);
    if (!entry) return undefined;
    if (entry.module === undefined) {
      entry.module = this.#parse(entry.text, path) ?? 'unparsable';
      this.#add(entry.text.length * WEIGHT_OF_SYNTAX);
    }
    return entry.module === 'unparsable' ? undefined : entry.module;
  }

  #entry(path: string, stamp: FileStamp): CachedFile | undefined {
    const known = this.#entries.get(path);
    if (known) this.#remove(path, known);
    const current = known && known.stamp.mtimeMs === stamp.mtimeMs && known.stamp.size === stamp.size ? known : read(path, stamp);
    if (!current) return undefined;
    this.#entries.set(path, current);
    this.#add(weightOf(current));
    return current;
  }

  #remove(path: string, entry: CachedFile): void {
    this.#entries.delete(path);
    this.#weight -= weightOf(entry);
  }

  /** Makes room for what was just added. The newest entry stays, however large it is. */
  #add(weight: number): void {
    this.#weight += weight;
    for (const [path, entry] of this.#entries) {
      if (this.#weight <= CAPACITY || this.#entries.size === 1) return;
      this.#remove(path, entry);
    }
  }
}

function read(path: string, stamp: FileStamp): CachedFile | undefined {
  const text = readText(path);
  return text === undefined ? undefined : { stamp, text };
}

function weightOf(entry: CachedFile): number {
  return entry.text.length * (entry.module === undefined ? 1 : 1 + WEIGHT_OF_SYNTAX);
}

const caches = new WeakMap<ParseModule, FileCache>();

/** The cache that all files of one configuration share. */
export function cacheOf(parse: ParseModule): FileCache {
  const known = caches.get(parse);
  if (known) return known;
  const cache = new FileCache(parse);
  caches.set(parse, cache);
  return cache;
}
