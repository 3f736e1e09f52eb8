import type { Rule } from './create-rule.js';
import noCheckThenAct from './no-check-then-act.js';
import noClientSideAppend from './no-client-side-append.js';
import noReadModifyWrite from './no-read-modify-write.js';

/** Every rule by its name, in the order of the tables. */
export const rules = {
  'no-read-modify-write': noReadModifyWrite,
  'no-client-side-append': noClientSideAppend,
  'no-check-then-act': noCheckThenAct,
} satisfies Record<string, Rule>;
