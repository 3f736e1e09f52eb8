// The memory of the team as a JSON file, as most agents begin.
import { readFile, writeFile } from 'node:fs/promises';

/** Adds a finding to the memory. Two agents that read the same list each write it back with their own finding alone. */
export async function remember(file, finding) {
  const findings = JSON.parse(await readFile(file, 'utf8'));
  findings.push(finding);
  await writeFile(file, JSON.stringify(findings, null, 2));
}
