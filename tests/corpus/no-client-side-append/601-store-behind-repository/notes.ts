// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 29
// client: node:fs
// shape: cross-file
// source: own
// atomic: a lock around both, or a file per note

import { JsonFile } from './json-file';

export interface Note {
  id: string;
  agent: string;
  text: string;
}

export class NoteRepository {
  private readonly file: JsonFile<Note[]>;

  constructor(path: string) {
    this.file = new JsonFile<Note[]>(path, []);
  }

  async add(agent: string, text: string): Promise<Note> {
    const note = { id: crypto.randomUUID(), agent, text };
    const notes = await this.file.load();
    notes.push(note);
    await this.file.save(notes);
    return note;
  }

  async byAgent(agent: string): Promise<Note[]> {
    return (await this.file.load()).filter((note) => note.agent === agent);
  }
}
