import { findingRule } from './finding-rule.js';

/** The loser of a race is told, but nobody listens: it goes on as if it had won. */
export default findingRule({
  name: 'no-unchecked-conflict',
  description: 'require looking at the answer of a write that may lose a race',
  preset: 'recommended',
  kind: 'unchecked-conflict',
  messages: {
    ignored:
      '`{{ call }}` tells by {{ signal }} that another writer was faster, and nobody looks: this change is lost unnoticed. Check the answer; read anew and repeat, or throw.',
    swallowed:
      '`{{ call }}` throws {{ signal }} when another writer was faster, and the handler takes it for success: this change is lost unnoticed. Read anew and repeat, or rethrow.',
  },
  messageOf: ({ form }) => (form === 'swallowed' ? 'swallowed' : 'ignored'),
});
