// Some tests run against real clients, published packages or other versions of ESLint. Each such folder under tests/ has its own
// package.json and lockfile, so that a plain `npm ci` of the plugin stays small. This installs what is missing or out of date, in all of them or below the given one.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Folders below `folder` that have a lockfile of their own. */
function lockedFolders(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const nested = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
  return [
    ...(entries.some((entry) => entry.name === 'package-lock.json') ? [folder] : []),
    ...nested.flatMap((entry) => lockedFolders(path.join(folder, entry.name))),
  ];
}

/** npm writes `.package-lock.json` at the end of an install: it tells whether the folder was installed after its lockfile changed. */
function isInstalled(folder) {
  const marker = path.join(folder, 'node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(path.join(folder, 'package-lock.json')).mtimeMs;
}

for (const folder of lockedFolders(path.resolve(root, process.argv[2] ?? 'tests'))) {
  if (isInstalled(folder)) continue;
  console.log(`npm ci in ${path.relative(root, folder)}`);
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  if (install.status !== 0) process.exit(install.status ?? 1);
}
