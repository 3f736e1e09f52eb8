import type { Detail, Interleaving, Step } from '../types.js';

/** A step as scenarios write it: who, what, where, and what is stored after it; by default what was stored before. */
export interface Line {
  readonly writer: 0 | 1;
  readonly does: string;
  readonly line?: number | undefined;
  readonly stored?: string;
}

/** The course of events of one fault. */
export interface Scenario {
  /** who the two are; by default the writers of the finding */
  readonly writers?: readonly [string, string];
  readonly start: string;
  readonly lines: readonly Line[];
  readonly lost: string;
}

/** Gives the course of events of a fault. */
export type Script = (detail: Detail, names: readonly [string, string]) => Scenario;

/** Names of the two writers where the code has none. */
const defaultNames = ['Writer A', 'Writer B'] as const;

/** Plays a script for a finding: fills in what is stored after each step. */
export function play(script: Script, detail: Detail): Interleaving {
  const names = detail.writers ?? defaultNames;
  const { writers = names, start, lines, lost } = script(detail, names);
  let stored = start;
  const steps = lines.map(({ writer, does, line, ...rest }): Step => {
    stored = rest.stored ?? stored;
    return { writer, does, line, stored };
  });
  return { writers, subject: detail.key, steps, lost };
}
