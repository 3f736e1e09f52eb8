// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 21
// alt-lines: 22
// client: node:fs/promises + module array
// shape: same-function
// source: own
// atomic: const batch = lines.splice(0) before appendFile

import { appendFile } from "node:fs/promises";

const lines: string[] = [];

export function log(level: string, message: string): void {
  lines.push(`${new Date().toISOString()} ${level} ${message}`);
}

async function flush(): Promise<void> {
  if (lines.length === 0) return;
  await appendFile("app.log", lines.join("\n") + "\n");
  lines.length = 0;
}

setInterval(() => {
  flush().catch(console.error);
}, 1000).unref();
