// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: node:fs
// shape: cross-file
// source: own
// atomic: nothing to fix: the file class runs one update after another

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
    await this.file.update((notes) => [...notes, note]);
    return note;
  }

  async remove(id: string): Promise<void> {
    await this.file.update((notes) => notes.filter((note) => note.id !== id));
  }
}
