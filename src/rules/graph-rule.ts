import { graphProblemsOf, type ProblemKind } from '../langgraph/index.js';
import { fixOf } from '../repairs/code/edits.js';
import { graphRepairs } from '../repairs/langgraph/index.js';
import { readSettings, settingsKey } from '../settings.js';
import { createRule, reportDefaults, reportSchema, type Preset, type Rule } from './create-rule.js';

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
  return createRule<ProblemKind | 'repair'>({
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
          const found = graphProblemsOf(context, crossFile);
          if (!found) return;
          for (const problem of found.problems) {
            if (!isOwn(problem.kind) || (problem.certainty === 'likely' && report === 'certain')) continue;
            const suggest = graphRepairs(problem, found.module, context.sourceCode).map((repair) => ({
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
