import type { Rule } from './create-rule.js';

/** Every rule by its name, in the order of the tables. */
export const rules = {} satisfies Record<string, Rule>;
