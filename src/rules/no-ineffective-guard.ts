import { findingRule } from './finding-rule.js';

/** Worse than no guard: code that reads as if it were safe. */
export default findingRule({
  name: 'no-ineffective-guard',
  description: 'disallow locks, conditions and transactions that guard nothing',
  preset: 'recommended',
  kind: 'ineffective-guard',
  messages: {
    dialect:
      "{{ client }} does not know the condition `{{ word }}` in `{{ call }}`: it overwrites unconditionally, so another writer's value is lost. Use this client's own spelling.",
    perCall:
      "This lock is made anew in each call, so no two calls share it, and the write on line {{ line }} can overwrite another one's. Make it once, outside of the function.",
    several:
      "This limit lets several jobs run at once, so the write on line {{ line }} can overwrite another one's. Use a limit of 1 around the read and the write, or an atomic operation.",
    onPool:
      'Each query on a pool may use another connection: this BEGIN guards none of the others, and updates in between are lost. Take one client with connect() for all statements.',
    withoutWatch:
      'The value was read by `{{ read }}` (line {{ line }}) before this transaction, without WATCH: a write in between is lost. Use an atomic command, or WATCH before the read and check exec().',
    onlyTheWrite:
      'The lock covers only this write; `{{ read }}` (line {{ line }}) read the value before it: a write in between is lost. Put the read under the lock too.',
  },
  messageOf: ({ form }) => form as 'dialect' | 'perCall' | 'several' | 'onPool' | 'withoutWatch' | 'onlyTheWrite',
});
