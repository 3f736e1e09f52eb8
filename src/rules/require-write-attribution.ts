import { findingRule } from './finding-rule.js';

/** When a value is wrong, the log of its writes is what explains it. */
export default findingRule({
  name: 'require-write-attribution',
  description: 'require writes to shared keys to say who wrote them and when',
  preset: 'configured',
  kind: 'write-attribution',
  messages: {
    anonymous:
      "{{ key }} is shared, and this write says neither who wrote nor when: an overwritten value cannot be traced. Add the writer's id and a timestamp.",
    bypass:
      '{{ key }} is shared, and this write bypasses `{{ wrapper }}`: it is missing from the write log, so an overwritten value cannot be traced. Write through the wrapper.',
  },
  messageOf: ({ form }) => (form === 'bypass' ? 'bypass' : 'anonymous'),
});
