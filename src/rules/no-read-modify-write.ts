import { findingRule } from './finding-rule.js';

/** Two writers read the same value, each changes its copy, each writes it back: one change is gone. */
export default findingRule({
  name: 'no-read-modify-write',
  description: 'disallow writing back a value computed from an earlier read of the same key, without a guard',
  preset: 'recommended',
  kind: 'read-modify-write',
  messages: {
    readModifyWrite:
      '{{ key }} is read by `{{ read }}` (line {{ line }}) and written back here: a write in between is lost. Use an atomic operation, a compare-and-set that re-reads, or a lock around both.',
    withoutAtomic: '{{ key }} is read by `{{ read }}` (line {{ line }}) and written back here: a write in between is lost. {{ wayOut }}.',
    inTransaction:
      '{{ key }} is read (line {{ line }}) and written back in a transaction at default isolation: a write in between is lost. Lock the row, use serializable with retry, or update in the database.',
  },
  messageOf: ({ form }) => (form === 'inTransaction' ? 'inTransaction' : form === 'withoutAtomic' ? 'withoutAtomic' : 'readModifyWrite'),
});
