import { linksOf, type Links } from './links.js';

/** Whether a text can matter at all. */
export type TextGate = (text: string) => boolean;

/** The text of a file, and what can be told of it without parsing. Both answers are worked out once. */
export class TextFile {
  readonly text: string;
  readonly #verdicts = new WeakMap<TextGate, boolean>();
  #links: Links | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The modules that it names. */
  get links(): Links {
    return (this.#links ??= linksOf(this.text));
  }

  passes(gate: TextGate): boolean {
    const verdict = this.#verdicts.get(gate) ?? gate(this.text);
    this.#verdicts.set(gate, verdict);
    return verdict;
  }
}
