import { styleText } from 'node:util';

import { outcomeOf, summaryOf } from './summary.js';
import type { Interleaving, Report, ReportedFinding } from './types.js';

/** How text is set: with colours on a terminal, or plain. */
export interface Style {
  readonly colour: boolean;
  /** leave the findings out and print the summary alone */
  readonly quiet: boolean;
}

type Format = Parameters<typeof styleText>[0];
type Paint = (format: Format, text: string) => string;

/** A report as text: each finding with its course of events, then the summary. */
export function printReport(report: Report, { colour, quiet }: Style): string {
  const paint: Paint = (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
  const { stores, keys, rules } = summaryOf(report);
  const parts = quiet ? [] : report.findings.map((finding) => printFinding(finding, paint));
  if (report.findings.length > 0) {
    const number = (items: readonly unknown[]): string => String(items.length);
    parts.push(
      table(['Store', 'Findings'], [...stores.map(({ name, findings }) => [name, number(findings)])], paint),
      table(['Key', 'Store', 'Findings'], [...keys.map(({ name, store, findings }) => [name, store, number(findings)])], paint),
      table(['Rule', 'Findings'], [...rules.map(({ name, findings }) => [name, number(findings)])], paint),
    );
  }
  for (const { file, line, message } of report.unread) parts.push(`${paint('yellow', 'not read')} ${file}:${line} ${message}`);
  parts.push(paint('bold', outcomeOf(report)));
  return parts.join('\n\n');
}

function printFinding({ file, line, column, rule, message, certainty, repairs, interleaving }: ReportedFinding, paint: Paint): string {
  const doubt = certainty === 'likely' ? ' (likely)' : '';
  return [
    `${paint('bold', `${file}:${line}:${column}`)}  ${paint('cyan', rule)}${doubt}`,
    `  ${message}`,
    ...(interleaving ? ['', ...printInterleaving(interleaving, paint)] : []),
    ...(repairs.length > 0 ? ['', ...repairs.map(({ title }) => `  ${paint('green', 'Repair')}  ${title}`)] : []),
  ].join('\n');
}

function printInterleaving({ writers, subject, steps, lost }: Interleaving, paint: Paint): string[] {
  const rows = steps.map(({ writer, does, line, stored }) => {
    const step = line === undefined ? does : `${does} (line ${line})`;
    return writer === 0 ? [step, '', stored] : ['', step, stored];
  });
  const lines = table([...writers, subject], rows, paint).split('\n');
  return [...lines.map((line) => `  ${line}`), `  ${paint('red', 'Lost')}  ${lost}`];
}

function table(header: readonly string[], rows: readonly (readonly string[])[], paint: Paint): string {
  const widths = header.map((title, index) => Math.max(...[header, ...rows].map((row) => (row[index] ?? title).length)));
  const setRow = (row: readonly string[]): string =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [paint('bold', setRow(header)), paint('dim', rule), ...rows.map(setRow)].join('\n');
}
