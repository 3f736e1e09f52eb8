import { describe, expect, it } from 'vitest';
import { interleavingOf } from '../../src/cli/report/interleavings/index.js';
import { rules } from '../../src/rules/index.js';
import type { Change, Detail } from '../../src/cli/report/types.js';

const suggestions = new Set(['useEquivalent', 'useRemodel', 'repair', 'swapBuffer', 'lowerFlagFirst']);
const forms = Object.entries(rules).flatMap(([rule, { meta }]) =>
  Object.keys(meta.messages)
    .filter((id) => !suggestions.has(id))
    .map((form) => ({ rule, form })),
);

const detail = (parts: Partial<Detail>): Detail => ({
  rule: 'no-read-modify-write',
  form: 'change',
  store: 'ioredis',
  key: 'key',
  certainty: 'certain',
  line: 5,
  read: 4,
  write: 5,
  ...parts,
});

describe.each(forms)('$rule, $form', (parts) => {
  const shown = interleavingOf(detail(parts));

  it('is told by steps of two writers, with what is stored after each and what is lost', () => {
    expect(new Set(shown?.steps.map(({ writer }) => writer))).toEqual(new Set([0, 1]));
    expect(shown?.steps.every(({ does, stored }) => does !== '' && stored !== '')).toBe(true);
    expect(shown?.lost).toMatch(/\.$/);
  });

  it('points at the code', () => {
    expect(shown?.steps.some(({ line }) => line === 4 || line === 5)).toBe(true);
  });
});

describe('a read-modify-write', () => {
  it.each<Change>(['item added', 'item removed', 'number added', 'text added', 'field set', 'computed'])(
    'of kind "%s" ends without the first change',
    (change) => {
      const steps = interleavingOf(detail({ change }))?.steps ?? [];
      expect(steps.map(({ writer }) => writer)).toEqual([0, 1, 0, 1]);
      const [start, , first, second] = steps.map(({ stored }) => stored);
      expect(new Set([start, first, second]).size).toBe(3);
    },
  );
});

describe('the writers', () => {
  it('have the names of the nodes', () => {
    expect(
      interleavingOf(detail({ rule: 'require-state-reducer', form: 'parallelWrites', writers: ['research', 'critic'] }))?.writers,
    ).toEqual(['research', 'critic']);
  });
});

it('is none for a rule that is not known', () => {
  expect(interleavingOf(detail({ rule: 'no-such-rule' }))).toBeUndefined();
});
