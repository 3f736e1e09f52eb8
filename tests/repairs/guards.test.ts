import { describe, expect, test } from 'vitest';

import { guardingPrograms } from './guarding-programs.js';
import { lint } from './suggestions.js';

/** The same program with double quotes and without semicolons. */
const inStyle = (code: string): string => code.replaceAll(/'/gu, '"').replaceAll(/;$/gmu, '');

describe.each(guardingPrograms)('$name', ({ code, rule, settings = {} }) => {
  const { reports, suggestions } = lint(code, 'file.ts', settings, [rule]);

  test('is reported once, with a way out', () => {
    expect(reports).toHaveLength(1);
    expect(suggestions.length).toBeGreaterThan(0);
  });

  test.each(suggestions)('$title: leaves nothing to report', ({ output }) => {
    expect(lint(output, 'file.ts', settings, [rule]).reports).toEqual([]);
  });

  test.each(suggestions)('$title: keeps the comments', ({ output }) => {
    for (const comment of code.match(/\/\/.*$/gmu) ?? []) expect(output).toContain(comment);
  });

  test.each(lint(inStyle(code), 'file.ts', settings, [rule]).suggestions)('$title: is written like the rest of the file', ({ output }) => {
    expect(output).not.toMatch(/;$/mu);
    expect(output).not.toMatch(/'/u);
    expect(lint(output, 'file.ts', settings, [rule]).reports).toEqual([]);
  });
});
