import type { TSESLint } from '@typescript-eslint/utils';

import type { Finding } from '../analysis/index.js';
import type { Settings } from '../settings.js';

/** A way to mend a finding, as an edit of the source. */
export interface Repair {
  /** what the suggestion's title says, after "Use" */
  readonly title: string;
  /** `equivalent`: what is stored keeps its form. `remodel`: it is stored differently, and every reader must follow. */
  readonly kind: 'equivalent' | 'remodel';
  readonly fix: TSESLint.ReportFixFunction;
}

/** The repairs that fit a finding, best first. */
export function repairsOf(_finding: Finding, _sourceCode: Readonly<TSESLint.SourceCode>, _settings: Settings): Repair[] {
  return [];
}
