const fewestMilliseconds = 80;

/** How far a run has come, on one line of a terminal. Elsewhere nothing is written. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  #files = 0;
  #shownAt = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** One more file is being looked at. */
  step(): void {
    this.#files++;
    if (!this.#stream.isTTY || Date.now() - this.#shownAt < fewestMilliseconds) return;
    this.#shownAt = Date.now();
    this.#stream.write(`\r${this.#files} ${this.#files === 1 ? 'file' : 'files'} …`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#shownAt > 0) this.#stream.write('\r\u001B[K');
  }
}
