import { findingRule } from './finding-rule.js';

/** A retry must start from what is stored now, or it overwrites the very change that it lost to. */
export default findingRule({
  name: 'no-stale-retry',
  description: 'disallow sending a write again after a conflict with the value computed before it',
  preset: 'recommended',
  kind: 'stale-retry',
  messages: {
    repeated:
      '`{{ call }}` is sent again with what `{{ read }}` gave (line {{ line }}): the change that caused the conflict is overwritten. Read anew in each attempt.',
    unconditional:
      'After the conditional write failed, `{{ call }}` sends the same value without a condition: the other change is overwritten. Read anew (line {{ line }}) and repeat the conditional write.',
  },
  messageOf: ({ form }) => (form === 'unconditional' ? 'unconditional' : 'repeated'),
});
