// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: idb-keyval
// shape: helpers
// source: own
// atomic: nothing to fix: update() is one transaction

import { createStore, get, update } from 'idb-keyval';

const store = createStore('reader', 'marks');

interface Mark {
  cfi: string;
  note?: string;
}

function withMark(marks: Mark[] | undefined, mark: Mark): Mark[] {
  const others = (marks ?? []).filter((known) => known.cfi !== mark.cfi);
  return [...others, mark];
}

export async function marksOf(book: string): Promise<Mark[]> {
  return (await get<Mark[]>(book, store)) ?? [];
}

export async function addMark(book: string, mark: Mark): Promise<Mark[]> {
  const before = await marksOf(book);
  if (before.some((known) => known.cfi === mark.cfi && known.note === mark.note)) return before;
  await update<Mark[]>(book, (marks) => withMark(marks, mark), store);
  return marksOf(book);
}

export function removeMark(book: string, cfi: string): Promise<void> {
  return update<Mark[]>(book, (marks = []) => marks.filter((mark) => mark.cfi !== cfi), store);
}
