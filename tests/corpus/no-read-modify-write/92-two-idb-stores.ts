// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: idb-keyval
// shape: same-function
// source: own
// atomic: nothing to fix: two object stores

import { createStore, get, set } from "idb-keyval";

const remote = createStore("app", "remote");
const local = createStore("app", "local");

interface Doc {
  text: string;
  rev: number;
}

export async function pull(id: string): Promise<Doc | undefined> {
  const theirs = await get<Doc>(id, remote);
  if (!theirs) return undefined;
  const copy = { ...theirs, rev: theirs.rev + 1 };
  await set(id, copy, local);
  return copy;
}
