import type { TSESLint } from '@typescript-eslint/utils';

import { analyse, type Finding, type FindingKind } from '../analysis/index.js';
import { repairsOf } from '../repairs/index.js';
import { readSettings, settingsKey } from '../settings.js';
import { createRule, reportDefaults, reportSchema, type Preset, type Rule } from './create-rule.js';

/** What sets one rule over the findings apart from another. */
export interface FindingRule<Messages extends string> {
  name: string;
  description: string;
  preset: Preset;
  /** the kind of finding that is its own */
  kind: FindingKind;
  /** messages by the finding's form */
  messages: Record<Messages, string>;
  /** the message of a finding */
  messageOf: (finding: Finding) => Messages;
}

type MessageIds<Messages extends string> = Messages | 'useEquivalent' | 'useRemodel';

/** Makes a rule that reports the findings of one kind, with their repairs as suggestions. */
export function findingRule<Messages extends string>({
  name,
  description,
  preset,
  kind,
  messages,
  messageOf,
}: FindingRule<Messages>): Rule {
  return createRule<MessageIds<Messages>>({
    name,
    meta: {
      type: 'problem',
      docs: { description, preset },
      fixable: 'code',
      hasSuggestions: true,
      messages: {
        ...messages,
        useEquivalent: 'Use {{ title }}.',
        useRemodel: 'Use {{ title }} (changes how it is stored: readers must follow).',
      },
      schema: reportSchema,
      defaultOptions: reportDefaults,
    },
    create(context, [{ report }]) {
      return {
        'Program:exit'() {
          const settings = readSettings(context.settings[settingsKey]);
          for (const finding of analyse(context, settings).findings) {
            if (finding.kind !== kind || (finding.certainty === 'likely' && report === 'certain')) continue;
            const repairs = repairsOf(finding, context.sourceCode, settings);
            const automatic = settings.autofix ? repairs.find((repair) => repair.kind === 'equivalent' && !repair.onlyOffered) : undefined;
            const suggestions = repairs.map((repair): TSESLint.SuggestionReportDescriptor<MessageIds<Messages>> => ({
              messageId: repair.kind === 'equivalent' ? 'useEquivalent' : 'useRemodel',
              data: { title: repair.title },
              fix: repair.fix,
            }));
            context.report({
              node: finding.node,
              messageId: messageOf(finding),
              data: finding.data,
              suggest: suggestions,
              ...(automatic ? { fix: automatic.fix } : {}),
            });
          }
        },
      };
    },
  });
}
