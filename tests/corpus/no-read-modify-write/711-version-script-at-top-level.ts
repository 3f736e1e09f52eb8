// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: same-function
// source: own
// atomic: nothing to fix: a script that a person runs
// confidence: medium

import { readFile, writeFile } from 'node:fs/promises';

const [, , level = 'patch'] = process.argv;
const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
const [major = 0, minor = 0, patch = 0] = manifest.version.split('.').map(Number);

manifest.version =
  level === 'major' ? `${major + 1}.0.0` : level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;

await writeFile('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
console.log(manifest.version);
