import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ESLint, Linter } from 'eslint';

import plugin from '../../index.js';
import { ruleNamed } from './rule-named.js';
import { interleavingOf } from './interleavings/index.js';
import { collectorName, isOwnRule } from './lint.js';
import { TextLines } from './text-lines.js';
import type { Detail, Repair, Report, ReportedFinding, UnreadFile } from './types.js';

/** Makes a report of what ESLint returned: each finding with what was collected at its place. */
export function toReport(results: readonly ESLint.LintResult[], cwd: string): Report {
  const findings: ReportedFinding[] = [];
  const unread: UnreadFile[] = [];
  for (const result of results) {
    const file = path.relative(cwd, result.filePath).split(path.sep).join('/');
    findings.push(...findingsOf(result, file));
    for (const { fatal, line, message } of result.messages) if (fatal) unread.push({ file, line, message });
  }
  return { version: plugin.meta?.version ?? '', files: results.length, findings, unread };
}

function findingsOf({ messages, source = '' }: ESLint.LintResult, file: string): ReportedFinding[] {
  const text = new TextLines(source);
  const details = messages.filter(({ ruleId }) => ruleId === collectorName).map((message) => ({ message, detail: detailIn(message) }));
  const times = new Map<string, number>();
  return messages.flatMap((message) => {
    if (!isOwnRule(message.ruleId)) return [];
    const rule = message.ruleId.slice(message.ruleId.indexOf('/') + 1);
    const index = details.findIndex(({ message: other, detail }) => isAtPlaceOf(other, message) && fits(detail, rule, message.messageId));
    // each detail tells one finding: where a rule has two at a place, they come in the same order
    const [found] = index < 0 ? [] : details.splice(index, 1);
    const detail = found?.detail;
    const identity = [rule, file, text.line(message.line).trim(), detail?.key ?? ''].join('\n');
    const time = (times.get(identity) ?? 0) + 1;
    times.set(identity, time);
    const { line, column, endLine = line, endColumn = column } = message;
    return [
      {
        file,
        rule,
        url: ruleNamed(rule)?.meta.docs?.url ?? '',
        severity: message.severity === 2 ? ('error' as const) : ('warning' as const),
        message: message.message,
        line,
        column,
        endLine,
        endColumn,
        excerpt: text.around(line, 2),
        store: detail?.store ?? 'unknown',
        key: detail?.key ?? 'unknown',
        certainty: detail?.certainty ?? 'certain',
        repairs: (message.suggestions ?? []).map((suggestion) => repairOf(suggestion, text)),
        interleaving: detail && interleavingOf(detail),
        fingerprint: createHash('sha256').update(`${identity}\n${time}`).digest('hex').slice(0, 32),
      },
    ];
  });
}

/** The detail in a message. Its lines are those of the parsed text: where that is a part of the file, they move as the message did. */
function detailIn({ message, line }: Linter.LintMessage): Detail {
  const detail = JSON.parse(message) as Detail;
  const moved = (each: number | undefined): number | undefined => each && each + line - detail.line;
  return { ...detail, line, read: moved(detail.read), write: moved(detail.write) };
}

function isAtPlaceOf(one: Linter.LintMessage, other: Linter.LintMessage): boolean {
  return one.line === other.line && one.column === other.column;
}

/** Whether a detail tells a finding. Where the form is the id of a message, both must agree. */
function fits({ rule, form }: Detail, name: string, messageId: string | undefined): boolean {
  return rule === name && (messageId === form || !(form in (ruleNamed(rule)?.meta.messages ?? {})));
}

function repairOf({ desc, fix }: Linter.LintSuggestion, text: TextLines): Repair {
  return { title: desc, region: text.region(fix.range), text: fix.text, changes: text.changes(fix.range, fix.text) };
}
