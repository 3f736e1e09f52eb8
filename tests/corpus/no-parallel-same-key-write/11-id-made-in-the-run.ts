// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: unstorage
// shape: helpers
// source: own
// atomic: already one id per run

import { randomUUID } from "node:crypto";
import { createStorage } from "unstorage";

const storage = createStorage<string>();

async function record(task: string, text: string): Promise<string> {
  const id = randomUUID();
  await storage.setItem(`${task}:${id}`, text);
  return id;
}

export const recordAll = (task: string, texts: string[]): Promise<string[]> =>
  Promise.all(texts.map((text) => record(task, text)));
