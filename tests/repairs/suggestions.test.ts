import { describe, expect, test } from 'vitest';

import { programs } from './programs.js';
import { lint } from './suggestions.js';

describe.each(programs)('$name', ({ code }) => {
  const { reports, suggestions } = lint(code);

  test('is reported once, with a way out', () => {
    expect(reports).toHaveLength(1);
    expect(suggestions.length).toBeGreaterThan(0);
  });

  test.each(suggestions)('is mended: $title', ({ output, rule }) => {
    const after = lint(output).reports.filter((report) => report.rule === rule);
    expect(after).toEqual([]);
  });
});
