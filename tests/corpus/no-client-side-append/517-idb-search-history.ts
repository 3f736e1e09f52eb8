// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 29
// client: idb-keyval
// shape: helpers
// source: own
// atomic: update() of idb-keyval

import { createStore, get, set } from 'idb-keyval';

const store = createStore('search', 'history');
const LIMIT = 50;

interface Query {
  text: string;
  at: number;
}

export async function recentQueries(): Promise<Query[]> {
  return (await get<Query[]>('queries', store)) ?? [];
}

export async function rememberQuery(text: string): Promise<void> {
  const trimmed = text.trim();
  if (trimmed.length < 2) return;
  const queries = await recentQueries();
  const others = queries.filter((query) => query.text !== trimmed);
  await set('queries', [{ text: trimmed, at: Date.now() }, ...others].slice(0, LIMIT), store);
}

export function attach(input: HTMLInputElement): void {
  input.addEventListener('change', () => {
    rememberQuery(input.value).catch((error) => console.warn('history', error));
  });
}
