import { moduleOf } from '../analysis/host.js';
import { analyseGraphs, type ProblemKind } from '../langgraph/index.js';
import { applied, graphRepairs } from '../repairs/langgraph/index.js';
import { readSettings, settingsKey } from '../settings.js';
import { createRule, reportDefaults, reportSchema, type Preset, type ReportOptions, type Rule } from './create-rule.js';

/** What sets one rule over LangGraph graphs apart from another. */
export interface GraphRule<Kinds extends ProblemKind> {
  name: string;
  description: string;
  preset: Preset;
  /** the kinds of fault that are its own, each with its message */
  messages: Record<Kinds, string>;
}

/** Makes a rule that reports some kinds of fault of a graph, with their repairs as suggestions. */
export function graphRule<Kinds extends ProblemKind>({ name, description, preset, messages }: GraphRule<Kinds>): Rule {
  const isOwn = (kind: ProblemKind): kind is Kinds => kind in messages;
  return createRule<ReportOptions, ProblemKind | 'repair'>({
    name,
    meta: {
      type: 'problem',
      docs: { description, preset },
      hasSuggestions: true,
      messages: { ...messages, repair: '{{ title }}' } as Record<ProblemKind | 'repair', string>,
      schema: reportSchema,
      defaultOptions: reportDefaults,
    },
    create(context, [{ report }]) {
      return {
        'Program:exit'() {
          const { crossFile } = readSettings(context.settings[settingsKey]);
          const linted = moduleOf(context, { crossFile });
          if (!linted) return;
          for (const problem of analyseGraphs(linted.module, linted.host)) {
            if (!isOwn(problem.kind) || (problem.certainty === 'likely' && report === 'certain')) continue;
            const suggest = graphRepairs(problem, linted.module).map((repair) => ({
              messageId: 'repair' as const,
              data: { title: repair.title },
              fix: applied(repair),
            }));
            context.report({ node: problem.node, messageId: problem.kind, data: problem.data, suggest });
          }
        },
      };
    },
  }) as unknown as Rule;
}
