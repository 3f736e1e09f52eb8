import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { SourceModule } from '../../analysis/module.js';
import type { Edit } from '../code/edits.js';
import type { Style } from '../code/style.js';

/** A way to mend a graph. */
export interface GraphRepair {
  /** what the suggestion's title says */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The linted file that a repair edits. */
export interface RepairPlace {
  readonly module: SourceModule;
  readonly source: Readonly<TSESLint.SourceCode>;
  readonly style: Style;
}

/** An edit that puts text before or behind a position. */
export function inserted(position: number, text: string): Edit {
  return { range: [position, position], text };
}

/** An edit that replaces a node. */
export function replaced(node: TSESTree.Node, text: string): Edit {
  return { range: node.range, text };
}

/** An edit that takes an element out of a list, with the comma behind it (or, for the last one, before it). */
export function withoutElement(source: RepairPlace['source'], node: TSESTree.Node): Edit {
  const after = source.getTokenAfter(node);
  if (after?.value === ',') {
    const next = source.getTokenAfter(after, { includeComments: true });
    const end = next && next.loc.start.line === after.loc.end.line ? next.range[0] : after.range[1];
    const before = source.getTokenBefore(node, { includeComments: true });
    const start = next && before && next.loc.start.line !== after.loc.end.line ? before.range[1] : node.range[0];
    return { range: [start, end], text: '' };
  }
  const before = source.getTokenBefore(node);
  return { range: [before?.value === ',' ? before.range[0] : node.range[0], node.range[1]], text: '' };
}
