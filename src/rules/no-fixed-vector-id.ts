import { findingRule } from './finding-rule.js';

/** An upsert replaces: under one id there is ever only the last memory. */
export default findingRule({
  name: 'no-fixed-vector-id',
  description: 'disallow vector upserts under an id that all records share',
  preset: 'recommended',
  kind: 'fixed-vector-id',
  messages: {
    constant:
      'Every `{{ call }}` uses the id {{ id }}: each record replaces the one before. Use an id of its own for each, such as randomUUID() or a hash of the content.',
    topic:
      '`{{ call }}` builds its id only from `{{ id }}`, which many records share: each replaces the one before. Add a content hash or a random id; keep the topic in the metadata.',
  },
  messageOf: ({ form }) => (form === 'constant' ? 'constant' : 'topic'),
});
