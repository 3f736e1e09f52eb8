import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../repository/house.js';
import { programOf } from './grammar.js';
import { lintAll, outputsOf } from './lint.js';
import { mutated, placesOf } from './mutations.js';
import { Random } from './random.js';

/** The first seed; `FUZZ_SEED` and `FUZZ_PROGRAMS` look further than a run of all tests does. */
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
const programs = Number(process.env['FUZZ_PROGRAMS'] ?? 200);

/** What is wrong with one text: a rule that throws, a suggestion that does not parse or makes a rule throw. */
class Verdicts {
  readonly faults: string[] = [];
  linted = 0;
  unparsed = 0;
  suggestions = 0;
  relinted = 0;

  look(text: string, where: string): void {
    const messages = this.#attempt(where, text, () => lintAll(text));
    if (!messages) {
      this.unparsed++;
      return;
    }
    this.linted++;
    for (const message of messages) {
      for (const output of outputsOf(text, message)) {
        // a suggestion of an unchanged text is none
        if (output === text) this.#fault(where, `${String(message.ruleId)} suggests no change`, text);
        const again = this.suggestions++ % 5 === 0;
        if (!again) {
          if (!placesOf(output)) this.#fault(where, `a suggestion of ${String(message.ruleId)} does not parse`, output);
          continue;
        }
        this.relinted++;
        if (!this.#attempt(`${where}, repaired`, output, () => lintAll(output)))
          this.#fault(where, `a suggestion of ${String(message.ruleId)} does not parse`, output);
      }
    }
  }

  /** What `run` gives; an empty list in the place of what was thrown, since that is a fault already. */
  #attempt<Result>(where: string, text: string, run: () => Result): Result | [] {
    try {
      return run();
    } catch (error) {
      this.#fault(where, error instanceof Error ? (error.stack ?? error.message) : String(error), text);
      return [];
    }
  }

  #fault(where: string, what: string, text: string): void {
    this.faults.push(`${where}: ${what}\n${text}`);
  }

  toString(): string {
    return `${String(this.linted)} linted, ${String(this.unparsed)} not parsed, ${String(this.suggestions)} suggestions, ${String(this.relinted)} of them linted again`;
  }
}

function sourcesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

test('random programs make no rule throw, and what is suggested parses', { timeout: 120_000 }, () => {
  const verdicts = new Verdicts();
  for (let seed = firstSeed; seed < firstSeed + programs; seed++) verdicts.look(programOf(new Random(seed)), `seed ${String(seed)}`);
  console.log(`random programs from seed ${String(firstSeed)}: ${String(verdicts)}`);
  expect(verdicts.faults.slice(0, 3)).toEqual([]);
  expect(verdicts.unparsed).toBeLessThan(programs / 4);
  expect(verdicts.suggestions).toBeGreaterThan(programs / 10);
});

test('mutations of the labelled cases make no rule throw, and what is suggested parses', { timeout: 120_000 }, () => {
  const verdicts = new Verdicts();
  const cases = sourcesBelow(path.join(root, 'tests/corpus'));
  for (let seed = firstSeed; seed < firstSeed + programs; seed++) {
    const random = new Random(seed);
    const file = cases[random.below(cases.length)] ?? '';
    let text = readFileSync(file, 'utf8');
    for (let changes = 1 + random.below(4); changes > 0; changes--) {
      const places = placesOf(text);
      const next = places ? mutated(places, random) : text;
      // one that does not parse leads nowhere
      if (placesOf(next)) text = next;
    }
    verdicts.look(text, `${path.relative(root, file)}, seed ${String(seed)}`);
  }
  console.log(`mutations from seed ${String(firstSeed)}: ${String(verdicts)}`);
  expect(verdicts.faults.slice(0, 3)).toEqual([]);
  expect(verdicts.linted).toBeGreaterThan(programs / 2);
  expect(verdicts.suggestions).toBeGreaterThan(programs / 20);
});
