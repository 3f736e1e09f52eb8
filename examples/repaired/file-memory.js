// One JSON line a finding: the operating system appends, so nobody needs to know what the others wrote.
import { appendFile, readFile } from 'node:fs/promises';

export async function remember(file, finding) {
  await appendFile(file, `${JSON.stringify(finding)}\n`);
}

export async function recall(file) {
  const text = await readFile(file, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
