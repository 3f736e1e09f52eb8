// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: node:fs/promises + module array
// shape: same-function
// source: own
// atomic: already only what was written is taken out

import { appendFile } from "node:fs/promises";

const lines: string[] = [];
let flushing: Promise<void> | undefined;

export function log(message: string): void {
  lines.push(message);
  flushing ??= flush().finally(() => (flushing = undefined));
}

async function flush(): Promise<void> {
  const count = lines.length;
  await appendFile("app.log", lines.slice(0, count).join("\n") + "\n");
  lines.splice(0, count);
}
