// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 25
// client: fs (util.promisify)
// shape: same-function
// source: own
// atomic: one file per host

import fs from "fs";
import { promisify } from "util";

const readFile = promisify(fs.readFile);
const writeFile = promisify(fs.writeFile);

export async function rememberFingerprint(file: string, host: string, fingerprint: string): Promise<void> {
  let known: Record<string, string>;
  try {
    known = JSON.parse(await readFile(file, "utf8"));
  } catch {
    known = {};
  }
  if (known[host] === fingerprint) return;
  known[host] = fingerprint;
  await writeFile(file, JSON.stringify(known));
}
