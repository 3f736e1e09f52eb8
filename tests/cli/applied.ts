import { Linter } from 'eslint';
import plugin from '../../src/index.js';

/** A replacement as SARIF has it: lines and columns from 1. */
export interface Replacement {
  deletedRegion: { startLine: number; startColumn: number; endLine: number; endColumn: number };
  insertedContent: { text: string };
}

/** A text with one replacement made. */
export function appliedTo(text: string, replacement: Replacement | undefined): string {
  if (!replacement) return text;
  const { startLine, startColumn, endLine, endColumn } = replacement.deletedRegion;
  const lines = text.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return text.slice(0, offset(startLine, startColumn)) + replacement.insertedContent.text + text.slice(offset(endLine, endColumn));
}

/** The rules of `recommended` that report a JavaScript text. */
export function lintText(text: string): string[] {
  return new Linter().verify(text, plugin.configs.recommended).map(({ ruleId, message }) => ruleId ?? message);
}
