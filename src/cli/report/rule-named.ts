import type { Rule } from '../../rules/create-rule.js';
import { rules } from '../../rules/index.js';

const byName: Readonly<Record<string, Rule | undefined>> = rules;

/** The rule of a name, without the plugin's prefix. */
export function ruleNamed(name: string): Rule | undefined {
  return byName[name];
}
