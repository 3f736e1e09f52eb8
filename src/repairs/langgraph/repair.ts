import type { TSESLint } from '@typescript-eslint/utils';
import type { SourceModule } from '../../analysis/module.js';

/** One replacement of a piece of the linted file. */
export interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** A way to mend a graph. */
export interface GraphRepair {
  /** what the suggestion's title says */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The text of a piece of a file. */
export function textOf(module: SourceModule, { range }: { range: readonly [number, number] }): string {
  return module.text.slice(range[0], range[1]);
}

/** The repair as an edit that a linter applies. */
export function applied({ edits }: GraphRepair): TSESLint.ReportFixFunction {
  return (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text));
}
