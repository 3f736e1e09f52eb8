// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: lowdb
// shape: helpers
// source: own
// atomic: nothing to fix: update() changes the one copy in memory

import { JSONFilePreset } from 'lowdb/node';

interface Note {
  id: string;
  text: string;
  pinned: boolean;
}

const db = await JSONFilePreset<{ notes: Note[]; lastId: number }>('notes.json', { notes: [], lastId: 0 });

export async function addNote(text: string): Promise<Note> {
  const note: Note = { id: crypto.randomUUID(), text, pinned: false };
  await db.update(({ notes }) => notes.push(note));
  return note;
}

export async function pin(id: string): Promise<boolean> {
  const note = db.data.notes.find((n) => n.id === id);
  if (!note) return false;
  await db.update((data) => {
    for (const entry of data.notes) entry.pinned = entry.id === id;
  });
  return true;
}

export async function nextId(): Promise<number> {
  await db.update((data) => {
    data.lastId += 1;
  });
  return db.data.lastId;
}
