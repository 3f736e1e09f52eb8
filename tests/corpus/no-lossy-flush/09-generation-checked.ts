// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: fs/promises
// shape: same-function
// source: own
// atomic: already compares the generation after the await

import { writeFile } from "node:fs/promises";

const notes: string[] = [];
let generation = 0;
let saved = 0;

export function note(text: string): void {
  notes.push(text);
  generation += 1;
}

export async function save(path: string): Promise<boolean> {
  if (saved === generation) return false;
  const current = generation;
  await writeFile(path, notes.join("\n"));
  saved = current;
  return saved === generation;
}
