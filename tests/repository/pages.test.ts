import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { namesIn, read } from './house.js';

const pages = namesIn('docs/rules', '.md').map((name) => ({ name, page: parsePage(read(`docs/rules/${name}.md`)) }));

/** The sections that each page has; others may stand between them. */
const required = ['Incorrect', 'Correct', 'How to repair', 'Limits', 'When not to use it'];

describe.each(pages)('the page of $name', ({ name, page }) => {
  it('has every section', () => {
    const headings = page.sections.map((section) => section.heading);
    expect(required.filter((heading) => !headings.includes(heading))).toEqual([]);
  });

  it('shows two writers step by step', () => {
    const rows = page.introduction.split('\n').filter((line) => line.startsWith('|'));
    // a head, the line below it, and at least two steps
    expect(rows.length).toBeGreaterThanOrEqual(4);
  });

  it('shows code that the rule reports', () => {
    const samples = samplesUnder(page, 'Incorrect');
    expect(samples.length).toBeGreaterThan(0);
    for (const code of samples) expect(lint(code, name, page.settings), code).toContain(`lost-update/${name}`);
  });

  it('shows code that the rule leaves alone', () => {
    const samples = samplesUnder(page, 'Correct');
    expect(samples.length).toBeGreaterThan(0);
    for (const code of samples) expect(lint(code, name, page.settings), code).toEqual([]);
  });
});

interface Sample {
  language: string;
  code: string;
}

interface Page {
  /** what stands before the first section */
  introduction: string;
  sections: { heading: string; samples: Sample[] }[];
  /** `settings['lost-update']` for the samples: the JSON block of the section Settings */
  settings: unknown;
}

/** A page's sections of the second level, each with its fenced blocks. */
function parsePage(markdown: string): Page {
  const [introduction = '', ...parts] = markdown.split(/^## /m);
  const sections = parts.map((text) => ({
    heading: text.slice(0, text.indexOf('\n')).trim(),
    samples: [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code })),
  }));
  const json = sections.find(({ heading }) => heading === 'Settings')?.samples.find(({ language }) => language === 'json');
  return { introduction, sections, settings: json && JSON.parse(json.code) };
}

function samplesUnder(page: Page, heading: string): string[] {
  const section = page.sections.find((candidate) => candidate.heading === heading);
  return (section?.samples ?? []).filter(({ language }) => /^[jt]sx?$/.test(language)).map(({ code }) => code);
}

/** What a rule reports on a sample, uncertain findings included; a sample that does not parse shows as `fatal`. */
function lint(code: string, name: string, settings: unknown): string[] {
  const linter = new Linter();
  const messages = linter.verify(
    code,
    {
      files: ['**/*.tsx'],
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { 'lost-update': plugin },
      rules: { [`lost-update/${name}`]: plugin.configs.strict.rules?.[`lost-update/${name}`] ?? 'off' },
      ...(settings === undefined ? {} : { settings: { 'lost-update': settings } }),
    },
    { filename: 'sample.tsx' },
  );
  return messages.map((message) => message.ruleId ?? `fatal: ${message.message}`);
}
