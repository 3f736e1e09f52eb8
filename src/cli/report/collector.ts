import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { analyse, type Finding } from '../../analysis/index.js';
import { findLossyFlushes, type LossyFlush } from '../../analysis/findings/lossy-flush.js';
import { keyText } from '../../analysis/findings/read-modify-write.js';
import { lineOf } from '../../analysis/findings/sites.js';
import { moduleOf } from '../../analysis/host.js';
import { Edit } from '../../analysis/values.js';
import { graphProblemsOf, type GraphProblem } from '../../langgraph/index.js';
import { rules } from '../../rules/index.js';
import { readSettings, settingsKey } from '../../settings.js';
import type { Change, Detail } from './types.js';

/**
 * A rule that reports what is known of each finding, as JSON, at the place where the finding is reported. As messages the details
 * travel through processors (Vue, Svelte, Markdown) together with the findings, and stay beside them.
 *
 * @param onFile is told of each file that was looked at
 */
export function collector(onFile: () => void): TSESLint.RuleModule<'detail'> {
  return {
    meta: { type: 'problem', messages: { detail: '{{ detail }}' }, schema: [] },
    defaultOptions: [],
    create(context) {
      onFile();
      return {
        'Program:exit'() {
          const settings = readSettings(context.settings[settingsKey]);
          const report = (node: TSESTree.Node, detail: Omit<Detail, 'line'>): void => {
            context.report({ node, messageId: 'detail', data: { detail: JSON.stringify({ ...detail, line: lineOf(node) }) } });
          };
          for (const finding of analyse(context, settings).findings) report(finding.node, detailOfFinding(finding));
          const module = moduleOf(context, { crossFile: false })?.module;
          for (const flush of module ? findLossyFlushes(module) : []) report(flush.node, detailOfFlush(flush));
          for (const problem of graphProblemsOf(context, settings.crossFile)?.problems ?? [])
            report(problem.node, detailOfProblem(problem));
        },
      };
    },
  };
}

function detailOfFinding(finding: Finding): Omit<Detail, 'line'> {
  const { kind, form, certainty, module, read, write } = finding;
  const line = (node: TSESTree.Node | undefined): number | undefined => node && lineOf(node);
  const here = (operation: typeof read) => (operation?.module === module ? operation.node : undefined);
  const isAtGuard = finding.guard !== undefined && read === undefined;
  return {
    rule: Object.keys(rules).find((name) => name.endsWith(kind)) ?? kind,
    form,
    certainty,
    store: (write ?? read)?.object.client.name ?? 'store',
    key: bare(keyOf(finding)),
    read: line(finding.readSite ?? here(read)),
    write: line(isAtGuard ? here(write) : finding.node),
    change: finding.edits === undefined ? undefined : changeOf(finding.edits),
  };
}

function keyOf({ read, write, data }: Finding): string {
  const { key, id, first, second } = data;
  if (first !== undefined && second !== undefined) return `${first}, ${second}`;
  const table = write?.query?.table?.constant;
  return key ?? id ?? (typeof table === 'string' ? table : write ? keyText(read, write) : 'key');
}

/** A key without the quotes that the source has around it. */
function bare(key: string): string {
  return /^(['"`])[^'"`]*\1$/.test(key) ? key.slice(1, -1) : key;
}

function changeOf(edits: number): Change {
  const real = edits & ~Edit.select;
  if (real & Edit.append) return 'item added';
  if (real & Edit.remove) return 'item removed';
  if (real === Edit.add) return 'number added';
  if (real === Edit.text) return 'text added';
  return real === Edit.field ? 'field set' : 'computed';
}

function detailOfFlush({ kind, certainty, name, call, node, reset }: LossyFlush): Omit<Detail, 'line'> {
  return {
    rule: 'no-lossy-flush',
    form: kind,
    certainty,
    store: 'memory',
    key: name,
    write: lineOf(kind === 'noFinalFlush' ? node : call),
    read: lineOf(reset),
  };
}

function detailOfProblem({ kind, certainty, node, data }: GraphProblem): Omit<Detail, 'line'> {
  return {
    rule: Object.entries(rules).find(([, rule]) => kind in rule.meta.messages)?.[0] ?? 'require-state-reducer',
    form: kind,
    certainty,
    store: 'LangGraph state',
    key: data['key'] ?? data['node'] ?? 'state',
    write: lineOf(node),
    writers: writersIn(data['how'] ?? data['tools'] ?? ''),
  };
}

/** The names in `"research" and "criticise" both start after START`, or of one node that runs several times. */
function writersIn(how: string): [string, string] | undefined {
  const [, first, second] = /^"([^"]+)"(?: and "([^"]+)")?/.exec(how) ?? [];
  if (first === undefined) return undefined;
  return second === undefined || second === first ? [`${first}, one run`, `${first}, another run`] : [first, second];
}
