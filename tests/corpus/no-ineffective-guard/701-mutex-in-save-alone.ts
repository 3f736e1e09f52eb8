// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 39
// alt-lines: 31
// client: node:fs
// shape: class
// source: own
// atomic: the mutex around reading and writing

import { readFile, writeFile } from 'node:fs/promises';
import { Mutex } from 'async-mutex';

interface Entity {
  name: string;
  observations: string[];
}

export class KnowledgeGraph {
  private readonly mutex = new Mutex();

  constructor(private readonly file: string) {}

  private async load(): Promise<Entity[]> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Entity);
  }

  private save(entities: Entity[]): Promise<void> {
    const text = entities.map((entity) => JSON.stringify(entity)).join('\n');
    return this.mutex.runExclusive(() => writeFile(this.file, text));
  }

  async addObservation(name: string, observation: string): Promise<void> {
    const entities = await this.load();
    const entity = entities.find((each) => each.name === name);
    if (!entity) throw new Error(`no entity ${name}`);
    entity.observations.push(observation);
    await this.save(entities);
  }
}
