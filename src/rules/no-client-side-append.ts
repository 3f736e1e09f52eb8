import { findingRule } from './finding-rule.js';

/** A list is read, an item is added or taken out, and the whole list is written back: another writer's item is gone. */
export default findingRule({
  name: 'no-client-side-append',
  description: 'disallow adding to or removing from a stored list by reading it and writing it back whole',
  preset: 'recommended',
  kind: 'client-side-append',
  messages: {
    clientSideAppend:
      '{{ key }} is read by `{{ read }}` (line {{ line }}) and written back with an item changed: items added in between are lost. Let the store append, or guard both steps.',
    withoutAtomic:
      '{{ key }} is read by `{{ read }}` (line {{ line }}) and written back with an item changed: items added in between are lost. {{ wayOut }}.',
    inTransaction:
      '{{ key }} is read (line {{ line }}) and written back with an item changed at default isolation: items added in between are lost. Lock the row, or append in the database.',
  },
  messageOf: ({ form }) => (form === 'inTransaction' ? 'inTransaction' : form === 'withoutAtomic' ? 'withoutAtomic' : 'clientSideAppend'),
});
