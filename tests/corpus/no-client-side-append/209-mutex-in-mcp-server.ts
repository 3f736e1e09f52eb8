// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: node:fs/promises, async-mutex
// shape: class
// source: own
// atomic: nothing to fix: one mutex around both

import { Mutex } from "async-mutex";
import fs from "node:fs/promises";

export class GraphStore {
  readonly #mutex = new Mutex();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async addEntities(entities: { name: string }[]): Promise<number> {
    const release = await this.#mutex.acquire();
    try {
      const graph = JSON.parse(await fs.readFile(this.#file, "utf8"));
      graph.entities.push(...entities);
      await fs.writeFile(this.#file, JSON.stringify(graph));
      return graph.entities.length;
    } finally {
      release();
    }
  }
}

export const graph = new GraphStore("graph.json");
