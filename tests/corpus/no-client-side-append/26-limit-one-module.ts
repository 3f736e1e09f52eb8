// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: fs/promises + p-limit
// shape: helpers
// source: own
// atomic: already pLimit(1) around read and write

import { readFile, writeFile } from "node:fs/promises";
import pLimit from "p-limit";

const serial = pLimit(1);
const FILE = "incidents.json";

async function read(): Promise<string[]> {
  return JSON.parse(await readFile(FILE, "utf8").catch(() => "[]"));
}

async function append(incident: string): Promise<number> {
  const incidents = await read();
  incidents.push(incident);
  await writeFile(FILE, JSON.stringify(incidents));
  return incidents.length;
}

export const report = (incident: string): Promise<number> => serial(append, incident);
export const count = async (): Promise<number> => (await read()).length;
