import { moduleOf, type LintedModule } from '../analysis/host.js';
import { analyseGraphs, concernsGraphs, langGraphPlaces, mentionsLangGraph, type ProblemKind } from '../langgraph/index.js';
import { fixOf } from '../repairs/code/edits.js';
import { graphRepairs } from '../repairs/langgraph/index.js';
import { readSettings, settingsKey } from '../settings.js';
import { createRule, reportDefaults, reportSchema, type Preset, type ReportOptions, type Rule } from './create-rule.js';

/** No imported file is looked at before the linted one calls for it. */
const nowhere = (): readonly number[] => [];

/** Whether a file that says nothing of LangGraph imports something that does: the type of a graph's state. */
function leadsToLangGraph(linted: LintedModule | undefined): boolean {
  const leads = linted?.host?.leads(linted.module);
  return leads !== undefined && leads.names.size > 0;
}

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
          const alone = moduleOf(context, { crossFile: false, find: nowhere });
          if (!alone || !concernsGraphs(alone.module)) return;
          const { crossFile } = readSettings(context.settings[settingsKey]);
          if (!mentionsLangGraph(alone.module.text) && !leadsToLangGraph(moduleOf(context, { crossFile, find: langGraphPlaces }))) return;
          const linted = moduleOf(context, { crossFile }) ?? alone;
          for (const problem of analyseGraphs(linted.module, linted.host)) {
            if (!isOwn(problem.kind) || (problem.certainty === 'likely' && report === 'certain')) continue;
            const suggest = graphRepairs(problem, linted.module, context.sourceCode).map((repair) => ({
              messageId: 'repair' as const,
              data: { title: repair.title },
              fix: fixOf(repair.edits),
            }));
            context.report({ node: problem.node, messageId: problem.kind, data: problem.data, suggest });
          }
        },
      };
    },
  });
}
