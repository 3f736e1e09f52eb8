import { outlineOf, type Outline } from './outline.js';
import type { StoreFinder } from './reach.js';

/** The text of a file, and what can be told of it without parsing. All answers are worked out once. */
export class TextFile {
  readonly text: string;
  readonly #places = new WeakMap<StoreFinder, readonly number[]>();
  readonly #parts = new WeakMap<StoreFinder, ReadonlySet<number>>();
  #outline: Outline | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The statements of its top level, and which of them names which. */
  get outline(): Outline {
    return (this.#outline ??= outlineOf(this.text));
  }

  /** Where it leads to a store by itself. */
  storePlaces(find: StoreFinder): readonly number[] {
    const places = this.#places.get(find) ?? find(this.text);
    this.#places.set(find, places);
    return places;
  }

  /** The statements, by their index, in which it leads to a store by itself. */
  storeParts(find: StoreFinder): ReadonlySet<number> {
    const known = this.#parts.get(find);
    if (known) return known;
    const places = this.storePlaces(find);
    const parts = new Set(
      places.length === 0
        ? []
        : [...this.outline.parts.entries()].flatMap(([index, { start, end }]) =>
            places.some((place) => place >= start && place < end) ? index : [],
          ),
    );
    this.#parts.set(find, parts);
    return parts;
  }
}
