import type { TSESLint } from '@typescript-eslint/utils';

import type { Finding } from '../analysis/index.js';
import type { Settings } from '../settings.js';

/** A way to mend a finding, as an edit of the source. */
export interface Repair {
  /** what the suggestion's title says, after "Use" */
  readonly title: string;
  /** `equivalent`: what is stored keeps its form. `remodel`: it is stored differently, and every reader must follow. */
  readonly kind: 'equivalent' | 'remodel';
  /** never applied unasked: it covers the writers of this process only where others may write as well, or callers must know of it */
  readonly onlyOffered?: true;
  readonly fix: TSESLint.ReportFixFunction;
}

/** What a repair is made from. */
export interface RepairContext {
  readonly finding: Finding;
  readonly source: Readonly<TSESLint.SourceCode>;
  readonly settings: Settings;
}

/** Makes the repairs of one kind that fit a finding; none where its shape forbids them. */
export type Repairer = (context: RepairContext) => readonly Repair[];
