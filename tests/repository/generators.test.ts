import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from '@typescript-eslint/parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './house.js';

let copy = '';

beforeEach(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'lost-update-generators-'));
  for (const file of ['src/rules/index.ts', 'src/stores/index.ts']) cpSync(path.join(root, file), path.join(copy, file));
});

afterEach(() => {
  rmSync(copy, { recursive: true, force: true });
});

describe('npm run new:rule', () => {
  it('writes the rule, its test, its page and its line in the map', () => {
    const before = inCopy('src/rules/index.ts');
    expect(generate('new-rule', 'no-torn-write').status).toBe(0);
    const map = inCopy('src/rules/index.ts');
    expect(map).toContain("import noTornWrite from './no-torn-write.js';\n");
    expect(map).toContain("  'no-torn-write': noTornWrite,\n} satisfies");
    expect(map.replace("import noTornWrite from './no-torn-write.js';\n", '').replace("  'no-torn-write': noTornWrite,\n", '')).toBe(
      before,
    );
    expect(() => parse(map)).not.toThrow();
    expect(() => parse(inCopy('src/rules/no-torn-write.ts'))).not.toThrow();
    expect(() => parse(inCopy('tests/rules/no-torn-write.test.ts'))).not.toThrow();
    expect(inCopy('docs/rules/no-torn-write.md')).toContain('## Incorrect');
  });

  it('overwrites nothing', () => {
    generate('new-rule', 'no-torn-write');
    const map = inCopy('src/rules/index.ts');
    const second = generate('new-rule', 'no-torn-write');
    expect(second.status).toBe(1);
    expect(second.stderr).toContain('src/rules/no-torn-write.ts exists');
    expect(inCopy('src/rules/index.ts')).toBe(map);
  });

  it.each(['', 'torn-write', 'no-TornWrite', '../no-torn-write'])('refuses the name %j', (name) => {
    expect(generate('new-rule', name).status).toBe(1);
  });
});

describe('npm run new:store', () => {
  it('writes the entry, its test and its line in the list', () => {
    const before = inCopy('src/stores/index.ts');
    expect(generate('new-store', 'team-memory').status).toBe(0);
    const list = inCopy('src/stores/index.ts');
    expect(list.replace("import { teamMemory } from './team-memory.js';\n", '').replace('  teamMemory,\n];', '];')).toBe(before);
    expect(() => parse(list)).not.toThrow();
    expect(inCopy('src/stores/team-memory.ts')).toContain("construct: 'TeamMemory'");
    expect(() => parse(inCopy('src/stores/team-memory.ts'))).not.toThrow();
    expect(() => parse(inCopy('tests/stores/team-memory.test.ts'))).not.toThrow();
  });
});

function generate(generator: string, name: string) {
  return spawnSync(process.execPath, [path.join(root, 'scripts', `${generator}.mjs`), name], { cwd: copy, encoding: 'utf8' });
}

function inCopy(file: string): string {
  return readFileSync(path.join(copy, file), 'utf8');
}
