// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: node:fs/promises + p-queue
// shape: cross-file
// source: own
// atomic: already one write at a time through the queue

import { readJson, writeJson } from "./json-io";
import { oneAtATime } from "./one-at-a-time";

const FILE = "journal.json";

export function note(text: string): Promise<void> {
  return oneAtATime(async () => {
    const notes = await readJson<string[]>(FILE, []);
    notes.push(text);
    await writeJson(FILE, notes);
  });
}
