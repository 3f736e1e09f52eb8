import { ESLintUtils, type TSESLint } from '@typescript-eslint/utils';
import type { Certainty } from '../analysis/index.js';

/** Where the sources and the rule pages live. */
export const repository = 'https://github.com/lost-update/eslint-plugin-lost-update';

/**
 * Which preset a rule belongs to.
 *
 * - `recommended`: its certain findings break the build of everyone
 * - `strict`: worth reading, rests on more assumptions
 * - `configured`: does nothing until `settings['lost-update']` says what to look for; part of `strict`
 */
export type Preset = 'recommended' | 'strict' | 'configured';

/** The documentation part of a rule's `meta`: the presets and the generated tables are computed from it. */
export interface RuleDocs {
  description: string;
  preset: Preset;
}

/** The one option that a rule with uncertain findings takes: how sure a finding must be to be reported. */
export type ReportOptions = [{ report: Certainty }];

/** The default of `ReportOptions`. */
export const reportDefaults: ReportOptions = [{ report: 'certain' }];

/** The schema of `ReportOptions`. */
export const reportSchema = [
  {
    type: 'object',
    properties: {
      report: {
        type: 'string',
        enum: ['certain', 'likely'],
        description:
          'How sure a finding must be: `certain` reports what the code proves, `likely` also what rests on a name or on a count known only at run time.',
      },
    },
    additionalProperties: false,
  },
] satisfies TSESLint.RuleMetaData<string>['schema'];

/** A rule of this plugin, whatever its messages and options. */
export type Rule = TSESLint.RuleModule<string, readonly unknown[], RuleDocs>;

const named = ESLintUtils.RuleCreator<RuleDocs>((name) => `${repository}/blob/main/docs/rules/${name}.md`);

type Definition<Messages extends string> = Parameters<typeof named<ReportOptions, Messages>>[0];

/**
 * Makes a rule whose page is `docs/rules/<name>.md`. The option is read as it is: cloning and merging the defaults, as the creator
 * of rules does for each rule of each file, takes as long as telling that the file has no store.
 */
export function createRule<Messages extends string>(definition: Readonly<Definition<Messages>>): Rule {
  const create: Rule['create'] = (context) => {
    const [options = reportDefaults[0]] = context.options as Partial<ReportOptions>;
    return definition.create(context as Parameters<typeof definition.create>[0], [options]);
  };
  return { ...named<ReportOptions, Messages>(definition), create };
}
