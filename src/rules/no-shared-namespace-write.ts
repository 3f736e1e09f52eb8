import { findingRule } from './finding-rule.js';

/** Shared keys have one writer, the coordinator; everybody else contributes. */
export default findingRule({
  name: 'no-shared-namespace-write',
  description: 'disallow direct writes to keys declared as shared, outside of the coordinator',
  preset: 'configured',
  kind: 'shared-namespace-write',
  messages: {
    direct:
      '{{ key }} is declared shared and written directly here: contributions of other writers are overwritten. Append the contribution (a stream, a list) and let the coordinator merge.',
  },
  messageOf: () => 'direct',
});
