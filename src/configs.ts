import type { Linter } from 'eslint';
import type { Rule } from './rules/create-rule.js';

/** The presets by name. */
export type PresetName = 'recommended' | 'strict' | 'all';

type Members = Record<PresetName, (rule: Rule) => boolean>;

const members: Members = {
  recommended: (rule) => rule.meta.docs?.preset === 'recommended',
  // a configured rule is silent until settings name its subject, so strict can carry it for everyone
  strict: () => true,
  all: () => true,
};

/** The presets as rule tables, computed from each rule's `meta`. */
export function presetRules(preset: PresetName, prefix: string, rules: Readonly<Record<string, Rule>>): Linter.RulesRecord {
  const chosen = Object.entries(rules).filter(([, rule]) => members[preset](rule));
  return Object.fromEntries(chosen.map(([name, rule]) => [`${prefix}/${name}`, preset === 'recommended' ? 'error' : widest(rule)]));
}

/** A rule at its most talkative: uncertain findings included, where it has any. */
function widest(rule: Rule): Linter.RuleEntry {
  return hasReportOption(rule) ? ['error', { report: 'likely' }] : 'error';
}

function hasReportOption(rule: Rule): boolean {
  return [rule.meta.schema].flat().some((schema) => schema.type === 'object' && schema.properties?.['report'] !== undefined);
}
