import type { SourceModule } from '../module.js';
import { readText } from './files.js';
import { LruMap } from './lru.js';
import type { ParseModule } from './parse.js';
import { isUnchanged, type Stamp } from './stamp.js';
import { TextFile } from './text-file.js';

/** Bytes of a file; what is larger is generated or bundled, and stays opaque. */
const LARGEST = 500_000;
/** Characters of text kept as such. */
const TEXT_CAPACITY = 16_000_000;
/** Characters of text kept parsed. Syntax weighs about forty times its text: some 60 MB at most. */
const SYNTAX_CAPACITY = 1_500_000;

/**
 * Files by path, for one parser with one set of options. Nothing but memoisation: an entry is used only while the file is
 * the one that was read, so that the answer is the same with and without the cache.
 */
export class FileCache {
  readonly #texts = new LruMap<string, { stamp: Stamp; file: TextFile }>(TEXT_CAPACITY);
  /** by their text: a file that is linted and one that is imported are the same */
  readonly #byText = new LruMap<string, TextFile>(TEXT_CAPACITY);
  readonly #modules = new LruMap<string, { file: TextFile; module: SourceModule | undefined }>(SYNTAX_CAPACITY);
  readonly #parse: ParseModule;

  constructor(parse: ParseModule) {
    this.#parse = parse;
  }

  /** The file that has this stamp now; the same object as long as its text stays the same. `undefined` if it cannot be read or is too large. */
  file(path: string, stamp: Stamp): TextFile | undefined {
    if (stamp.size > LARGEST) return undefined;
    const known = this.#texts.get(path);
    if (known && isUnchanged(known.stamp, stamp)) return known.file;
    const text = readText(path);
    if (text === undefined) return undefined;
    const file = this.text(text);
    this.#texts.set(path, { stamp, file }, text.length);
    return file;
  }

  /** What is known of a text; the same object for the same text. */
  text(text: string): TextFile {
    const file = this.#byText.get(text) ?? new TextFile(text);
    this.#byText.set(text, file, text.length);
    return file;
  }

  /** A file that `file` gave, parsed; `undefined` if the parser refuses it. */
  module(path: string, file: TextFile): SourceModule | undefined {
    const known = this.#modules.get(path);
    if (known?.file === file) return known.module;
    const module = this.#parse(file.text, path);
    this.#modules.set(path, { file, module }, file.text.length);
    return module;
  }
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
