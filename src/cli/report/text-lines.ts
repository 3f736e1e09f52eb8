import { changedLines } from './changed-lines.js';
import type { ChangedLine, Region } from './types.js';

/** A text by its lines, for excerpts and places. Lines and columns count from 1. */
export class TextLines {
  readonly #text: string;
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#lines = text.split(/\r?\n/);
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  line(number: number): string {
    return this.#lines[number - 1] ?? '';
  }

  /** A line and some around it, those that there are. */
  around(line: number, margin: number): { firstLine: number; lines: string[] } {
    const firstLine = Math.max(1, line - margin);
    return { firstLine, lines: this.#lines.slice(firstLine - 1, line + margin) };
  }

  region([start, end]: readonly [number, number]): Region {
    const [from, to] = [this.#placeOf(start), this.#placeOf(end)];
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** What a replacement changes, line by line, from the first line that differs to the last. */
  changes([start, end]: readonly [number, number], replacement: string): ChangedLine[] {
    const before = this.#lines;
    const after = (this.#text.slice(0, start) + replacement + this.#text.slice(end)).split(/\r?\n/);
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head++;
    let tail = 0;
    const most = Math.min(before.length, after.length) - head;
    while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
    return changedLines(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  }

  #placeOf(offset: number): { line: number; column: number } {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
