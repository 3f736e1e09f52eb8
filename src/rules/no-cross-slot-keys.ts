import { findingRule } from './finding-rule.js';

/** A cluster keeps the promise of one step only within a slot. */
export default findingRule({
  name: 'no-cross-slot-keys',
  description: 'disallow multi-key operations on a cluster whose keys are in different slots',
  preset: 'recommended',
  kind: 'cross-slot-keys',
  messages: {
    crossSlot:
      '`{{ first }}` and `{{ second }}` are in different slots of the cluster: `{{ call }}` fails or is not one step. Give both keys a common hash tag, such as {tag}.',
  },
  messageOf: () => 'crossSlot',
});
