import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { contains, type Range } from './nodes.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A piece of the source and what takes its place. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** Edits as the function that ESLint asks for. */
export function fixOf(edits: readonly Edit[]): TSESLint.ReportFixFunction {
  return (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text));
}

/** The text of a range after the edits within it. */
export function textOf(source: Source, range: Range, edits: readonly Edit[] = []): string {
  let text = '';
  let at = range[0];
  for (const edit of [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    if (!contains(range, edit.range) || edit.range[0] < at) continue;
    text += source.text.slice(at, edit.range[0]) + edit.text;
    at = edit.range[1];
  }
  return text + source.text.slice(at, range[1]);
}

/** The white space before the first thing on the line of a position. */
export function indentAt(source: Source, position: number): string {
  const start = source.text.lastIndexOf('\n', position - 1) + 1;
  return /^[ \t]*/u.exec(source.text.slice(start, position))?.[0] ?? '';
}

const templates = new WeakMap<Source, readonly TSESTree.Token[]>();

/** The pieces of template literals in a range, in order. */
function templatesIn(source: Source, range: Range): TSESTree.Token[] {
  const all = templates.get(source) ?? source.ast.tokens.filter((token) => token.type === 'Template');
  templates.set(source, all);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.range[0] ?? 0) < range[0]) low = middle + 1;
    else high = middle;
  }
  const found: TSESTree.Token[] = [];
  for (let token = all[low]; token && token.range[0] < range[1]; token = all[++low]) if (contains(range, token.range)) found.push(token);
  return found;
}

/** The edits that move the lines of a range one step further in; the insides of template literals stay. */
export function indenting(source: Source, range: Range, step: string): Edit[] {
  const frozen = templatesIn(source, range);
  const edits: Edit[] = [];
  for (let at = source.text.indexOf('\n', range[0]); at !== -1 && at < range[1]; at = source.text.indexOf('\n', at + 1)) {
    const start = at + 1;
    const isEmpty = /^[ \t]*\r?(?:\n|$)/u.test(source.text.slice(start, range[1] + 1));
    if (start < range[1] && !isEmpty && !frozen.some((token) => start > token.range[0] && start <= token.range[1]))
      edits.push({ range: [start, start], text: step });
  }
  return edits;
}

/** A whole statement as an edit: with it go its line, if nothing else stands there. Comments before it stay. */
export function removal(source: Source, node: TSESTree.Node): Edit {
  const lineStart = source.text.lastIndexOf('\n', node.range[0] - 1) + 1;
  const lineEnd = source.text.indexOf('\n', node.range[1]);
  const end = lineEnd === -1 ? source.text.length : lineEnd;
  const alone = source.text.slice(lineStart, node.range[0]).trim() === '' && source.text.slice(node.range[1], end).trim() === '';
  if (alone) return { range: [lineStart, Math.min(end + 1, source.text.length)], text: '' };
  const space = /^[ \t]*/u.exec(source.text.slice(node.range[1]))?.[0].length ?? 0;
  return { range: [node.range[0], node.range[1] + space], text: '' };
}

/** The range of a node with the brackets around it, if a bare name needs none there. */
export function withBrackets(source: Source, node: TSESTree.Node): Range {
  const before = source.getTokenBefore(node);
  const after = source.getTokenAfter(node);
  const { parent } = node;
  const isArgument = parent?.type === N.CallExpression && parent.callee !== node;
  return before?.value === '(' && after?.value === ')' && !isArgument && parent?.type !== N.IfStatement
    ? [before.range[0], after.range[1]]
    : node.range;
}
