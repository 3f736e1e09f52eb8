import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import prettier from 'prettier';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { readSettings } from '../../src/settings.js';
import { read, root } from './house.js';

const readme = read('README.md');
const lines = readme.split('\n');
const [racing = '', repaired = ''] = blocks('ts');

describe('the first screen of the README', () => {
  it('shows the message that the racing code gets', () => {
    const [shown = ''] = blocks('text');
    expect([shown.trim()]).toEqual(lint(racing).map(({ message }) => message));
  });

  it('shows what a suggestion makes of it', async () => {
    const [report] = lint(racing);
    const results = await Promise.all(
      (report?.suggestions ?? []).map(({ fix }) => format(racing.slice(0, fix.range[0]) + fix.text + racing.slice(fix.range[1]))),
    );
    expect(results).toContain(repaired);
    expect(lint(repaired)).toEqual([]);
  });

  it('comes to the point', () => {
    expect(lines.findIndex((line) => line.startsWith('npm install'))).toBeLessThan(40);
    expect(lines.findIndex((line) => line.includes('configs.recommended'))).toBeLessThan(50);
  });
});

describe('the settings in the README', () => {
  it('are accepted, and are all there are', () => {
    const sample = blocks('js').find((code) => code.includes("'lost-update': {")) ?? '';
    const config = runInNewContext(sample.slice(sample.indexOf('[')).replace(/;\s*$/, ''), { lostUpdate: plugin }) as Linter.Config[];
    const settings = config.map((part) => part.settings?.['lost-update'] as object | undefined).find(Boolean);
    // an object of another realm: a copy is of ours
    expect(Object.keys(readSettings(JSON.parse(JSON.stringify(settings)))).sort()).toEqual(Object.keys(settings ?? {}).sort());
  });
});

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);
}

function lint(code: string): Linter.LintMessage[] {
  const recommended = { ...plugin.configs.recommended, files: ['**/*.ts'], languageOptions: { parser } };
  return new Linter().verify(code, recommended, { filename: 'sample.ts' });
}

async function format(code: string): Promise<string> {
  return prettier.format(code, { ...(await prettier.resolveConfig(root + '/README.md')), parser: 'typescript' });
}
