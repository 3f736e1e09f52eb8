import { describe, expect, test } from 'vitest';

import type { Suggestion } from '../../repairs/suggestions.js';
import { broken } from './breakages.js';
import { formsUsed } from './forms.js';
import { inSequence, isEquivalent, race, repairsOf, type Program } from './harness.js';
import { documented, lineOf, note, type Proof } from './table.js';

/** How often a race is run: luck must not decide. */
const rounds = 3;

/** Each program loses updates; each repair that is suggested for it loses none, and an equivalent one stores what the program stored. */
export function proveRepairs(programs: readonly Program[]): void {
  describe.each(programs)('$client: $fault', (program) => {
    const writers = program.writers ?? 20;
    const repairs = repairsOf(program);
    const proofOf = ({ title, output }: Suggestion): Proof => ({
      client: program.client,
      fault: program.fault,
      repair: title,
      forms: formsUsed(program.client, title, program.code, output),
      equivalent: isEquivalent({ title }),
    });
    const before: number[] = [];

    test('loses updates as it is', async () => {
      for (let round = 0; round < rounds; round++) before.push(await race(program, program.code, undefined));
      expect(Math.min(...before)).toBeLessThan(writers);
    });

    test('has a repair', () => {
      expect(repairs.length).toBeGreaterThan(0);
    });

    test.each(repairs)('$title: loses none', async (repair) => {
      const after: number[] = [];
      for (let round = 0; round < rounds; round++) after.push(await race(program, repair.output, repair.title));
      note({
        ...proofOf(repair),
        before: Math.min(...before),
        after: Math.min(...after),
        writers,
      });
      expect(after).toEqual(Array.from({ length: rounds }, () => writers));
    });

    test.each(repairs)('$title: stands in docs/repairs.md', (repair) => {
      expect(documented).toContain(lineOf(proofOf(repair)));
    });

    test.each(repairs)('$title: is found out when it is broken', async ({ output, title }) => {
      const { code } = broken(output, program.code) ?? {};
      if (code === undefined) throw new Error(`no way to break:\n${output}`);
      const kept: number[] = [];
      for (let round = 0; round < rounds && !kept.some((each) => each !== writers); round++)
        kept.push(await race(program, code, title).catch(() => 0));
      expect(kept).not.toEqual(kept.map(() => writers));
    });

    if (program.snapshot) {
      test.each(repairs.filter(isEquivalent))('$title: stores what the program stored', async ({ output }) => {
        const original = await inSequence(program, program.code);
        expect(original).toBeDefined();
        expect(await inSequence(program, output)).toEqual(original);
      });
    }
  });
}
