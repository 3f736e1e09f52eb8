import type { TSESLint } from '@typescript-eslint/utils';

import type { Finding } from '../analysis/index.js';
import type { Settings } from '../settings.js';
import { exclusiveRepairs } from './exclusive.js';
import type { Repair, Repairer } from './repair.js';

export type { Repair } from './repair.js';

/** The kinds of repair, best first. */
const repairers: readonly Repairer[] = [exclusiveRepairs];

/** The repairs that fit a finding, best first. */
export function repairsOf(finding: Finding, source: Readonly<TSESLint.SourceCode>, settings: Settings): Repair[] {
  return repairers.flatMap((repairs) => repairs({ finding, source, settings }));
}
