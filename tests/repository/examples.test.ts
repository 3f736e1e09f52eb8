import { Linter } from 'eslint';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { read, root } from './house.js';
import { blocksOf } from './page-blocks.js';

interface LogEntry {
  agent: string;
  key: string;
  at: number;
  seen: number;
  version: number;
}

const { default: config } = await load<{ default: Linter.Config[] }>('examples/eslint.config.js');
const { overlaps } = await load<{ overlaps: (entries: LogEntry[]) => (LogEntry & { lost: LogEntry[] })[] }>(
  'examples/repaired/write-log.js',
);

const files = (folder: string) =>
  readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.js') && file !== 'eslint.config.js');

describe('examples', () => {
  it('have every fault that a rule finds', () => {
    const reported = new Set(files('examples').flatMap((file) => lint(`examples/${file}`)));
    expect(Object.keys(plugin.rules ?? {}).filter((rule) => !reported.has(`lost-update/${rule}`))).toEqual([]);
  });

  it.each(files('examples/repaired'))('repaired/%s has none', (file) => {
    expect(lint(`examples/repaired/${file}`)).toEqual([]);
  });

  it('are repaired one for one', () => {
    const faulty = files('examples').filter((file) => lint(`examples/${file}`).length > 0);
    expect(faulty.filter((file) => !files('examples/repaired').includes(file))).toEqual([]);
  });
});

describe('the write log', () => {
  it('tells which writes replaced what their writer had not seen', () => {
    const entries = [
      { agent: 'planner', key: 'shared:plan', at: 1, seen: 0, version: 1 },
      { agent: 'critic', key: 'shared:plan', at: 2, seen: 0, version: 2 },
      { agent: 'writer', key: 'shared:plan', at: 3, seen: 2, version: 3 },
    ];
    expect(overlaps(entries).map(({ agent, lost }) => ({ agent, lost: lost.map((each) => each.agent) }))).toEqual([
      { agent: 'critic', lost: ['planner'] },
    ]);
  });

  it('is on the page of its rule as it is here', () => {
    const shown = blocksOf(read('docs/rules/require-write-attribution.md')).filter(({ code }) => /^(const logged|\/\*\*)/.test(code));
    expect(shown).toHaveLength(3);
    const example = read('examples/repaired/write-log.js');
    expect(shown.filter(({ code }) => !example.includes(code.trimEnd())).map(({ code }) => code)).toEqual([]);
  });
});

/** The rules that report a file, with the settings of the examples and the plugin from the sources. */
function lint(file: string): string[] {
  const cwd = path.join(root, 'examples');
  const settings = config.map((part) => part.settings).find(Boolean);
  const messages = new Linter({ cwd }).verify(
    read(file),
    {
      plugins: { 'lost-update': plugin },
      rules: plugin.configs.strict.rules ?? {},
      settings: JSON.parse(JSON.stringify(settings)) as Record<string, unknown>,
    },
    { filename: path.join(root, file) },
  );
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

async function load<Module>(file: string): Promise<Module> {
  return (await import(pathToFileURL(path.join(root, file)).href)) as Module;
}
