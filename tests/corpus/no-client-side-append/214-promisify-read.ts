// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 19
// client: node:fs
// shape: helpers
// source: own
// atomic: appendFile

import fs from "node:fs";
import { promisify } from "node:util";

const read = promisify(fs.readFile);
const write = promisify(fs.writeFile);

export async function log(line: string): Promise<void> {
  const lines = JSON.parse((await read("log.json", "utf8")) as string) as string[];
  lines.push(line);
  await write("log.json", JSON.stringify(lines));
}
