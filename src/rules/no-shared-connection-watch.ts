import { findingRule } from './finding-rule.js';

/** WATCH belongs to the connection: the first EXEC on it forgets the watches of all callers. */
export default findingRule({
  name: 'no-shared-connection-watch',
  description: 'disallow WATCH on a connection that concurrent callers share',
  preset: 'recommended',
  kind: 'shared-connection-watch',
  messages: {
    shared:
      'WATCH on `{{ client }}`, which concurrent callers share: the first exec() on it drops every watch, and the next overwrites unguarded. Use a connection of its own (duplicate(), a pool), or Lua.',
  },
  messageOf: () => 'shared',
});
