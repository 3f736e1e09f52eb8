import { findingRule } from './finding-rule.js';

/** Several runs, one key: the last one wins, and the work of the others is gone. */
export default findingRule({
  name: 'no-parallel-same-key-write',
  description: 'disallow parallel runs that write one key with values of their own',
  preset: 'recommended',
  kind: 'parallel-same-key-write',
  messages: {
    lastWins:
      "The parallel runs started on line {{ line }} all write {{ key }}: the last one wins, the others' results are lost. Put the run's id into the key, or collect the results and write once.",
  },
  messageOf: () => 'lastWins',
});
