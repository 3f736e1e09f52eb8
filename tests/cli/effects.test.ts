import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { effectsOf } from '../../src/cli/effects.js';
import { root } from '../repository/house.js';

const project = mkdtempSync(path.join(os.tmpdir(), 'lost-update-cli-'));
const file = path.join(project, 'visits.js');
writeFileSync(
  file,
  `import Redis from 'ioredis';
const redis = new Redis();
export async function visit(page) {
  const visits = Number(await redis.get(page));
  await redis.set(page, visits + 1);
}
`,
);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('effects', () => {
  it('prints reads and writes in their order, and what was found', async () => {
    const printed = await effectsOf(['visits.js'], project);
    expect(printed.replace(project + path.sep, '')).toMatchInlineSnapshot(`
      "# visits.js
      visit:
        1 read [page]
        await
        2 write [page] from #1 (add)
        await
      certain read-modify-write (change) on line 5"
    `);
  });

  it('follows the configuration of the project', async () => {
    writeFileSync(path.join(project, 'eslint.config.mjs'), "export default [{ settings: { 'lost-update': { lock: [] } } }];\n");
    await expect(effectsOf(['visits.js'], project)).rejects.toThrow("settings['lost-update'] has an unknown key 'lock'");
    rmSync(path.join(project, 'eslint.config.mjs'));
  });
});

describe('the command line', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, 'dist/cli/index.js'), ...args], { cwd: project, encoding: 'utf8' });

  it('prints for the files named', () => {
    const { status, stdout } = run('effects', 'visits.js');
    expect(status).toBe(0);
    expect(stdout).toContain('certain read-modify-write');
  });

  it.each([[[]], [['effects']], [['efects', 'visits.js']], [['effects', '--colour', 'visits.js']], [['effects', 'missing.js']]])(
    'exits with 2 on %j',
    (args) => {
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr).not.toBe('');
    },
  );
});
