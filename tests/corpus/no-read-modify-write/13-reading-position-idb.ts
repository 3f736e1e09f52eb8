// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 16
// client: idb-keyval
// shape: same-function
// source: own
// atomic: update("books", (books) => ({ ...books, [isbn]: page }), library)

import { createStore, get, set } from "idb-keyval";

const library = createStore("reader", "library");

export async function turnPage(isbn: string, page: number): Promise<void> {
  const books = (await get<Record<string, number>>("books", library)) ?? {};
  await set("books", { ...books, [isbn]: Math.max(page, books[isbn] ?? 0) }, library);
}

export function openBook(isbn: string): Promise<number> {
  return get<Record<string, number>>("books", library).then((books) => books?.[isbn] ?? 0);
}
