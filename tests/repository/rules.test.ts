import { describe, expect, it } from 'vitest';
import { reportDefaults, reportSchema, repository, type Rule } from '../../src/rules/create-rule.js';
import { rules as map } from '../../src/rules/index.js';
import { namesIn, read } from './house.js';

const rules = Object.entries(map as Readonly<Record<string, Rule>>);
const names = rules.map(([name]) => name).sort();

describe('a rule is one file, one test, one page and one line of the map', () => {
  it('has a file for each line of the map', () => {
    const files = namesIn('src/rules', '.ts').filter((file) => read(`src/rules/${file}.ts`).includes('export default'));
    expect(files).toEqual(names);
  });

  it('has a test for each rule', () => {
    expect(namesIn('tests/rules', '.test.ts')).toEqual(expect.arrayContaining(names));
  });

  it('has no test without a rule', () => {
    const strangers = namesIn('tests/rules', '.test.ts').filter(
      (test) => !/from '\.\.\/\.\.\/src\/rules\//.test(read(`tests/rules/${test}.test.ts`)),
    );
    expect(strangers).toEqual([]);
  });

  it('has a page for each rule', () => {
    expect(namesIn('docs/rules', '.md')).toEqual(names);
  });

  it('lists the rule in the README', () => {
    const readme = read('README.md');
    expect(names.filter((name) => !readme.includes(`docs/rules/${name}.md`))).toEqual([]);
  });
});

describe.each(rules)('%s', (name, rule) => {
  it('says what it is', () => {
    expect(['problem', 'suggestion']).toContain(rule.meta.type);
    expect(rule.meta.docs?.description).toMatch(/^(disallow|require|enforce) .*[^.]$/);
    expect(rule.meta.docs?.url).toBe(`${repository}/blob/main/docs/rules/${name}.md`);
    expect(['recommended', 'strict', 'configured']).toContain(rule.meta.docs?.preset);
  });

  it('takes the one shared option or none', () => {
    const { schema, defaultOptions } = rule.meta;
    expect([
      { schema: reportSchema, defaultOptions: reportDefaults },
      { schema: [], defaultOptions: undefined },
    ]).toContainEqual({ schema, defaultOptions });
  });

  it('has messages that are sentences, and titles of suggestions that are not', () => {
    const messages = Object.entries(rule.meta.messages);
    expect(messages.filter(([, message]) => message.endsWith('.'))).not.toEqual([]);
    for (const [id, message] of messages) {
      // placeholders are filled with names from the linted code, whose length is not ours
      const own = message.replaceAll(/\{\{.*?\}\}/g, '');
      expect(own.length, id).toBeLessThan(message.endsWith('.') ? 200 : 100);
    }
  });
});
