import type { Finding } from '../analysis/index.js';
import { findingRule } from './finding-rule.js';

type Messages = 'createIfAbsent' | 'deleteIfMine' | 'takeOnce' | 'expireAfterCreate' | 'transition';

/** Two writers check, both find the way free, both act. */
export default findingRule<Messages>({
  name: 'no-check-then-act',
  description: 'disallow writing or deleting a key because of an earlier read of it, in two steps',
  preset: 'recommended',
  kind: 'check-then-act',
  messages: {
    createIfAbsent:
      '{{ key }} is found absent by `{{ read }}` (line {{ line }}) and created here: two callers can both pass the check. Create it only if absent, in one operation, and look at the answer.',
    deleteIfMine:
      '{{ key }} is compared by `{{ read }}` (line {{ line }}) and deleted here: it may belong to another by now. Compare and delete in one operation.',
    takeOnce:
      '{{ key }} is read by `{{ read }}` (line {{ line }}) and removed here: two callers can both take it. Read and delete in one operation.',
    expireAfterCreate:
      '{{ key }} is created by `{{ read }}` (line {{ line }}) and given its expiry here: a crash in between leaves it for ever. Set value and expiry in one operation.',
    transition:
      '{{ key }} is checked by `{{ read }}` (line {{ line }}) and changed here: two callers can both pass the check. Put the check into the condition of the write, and look at the count.',
  },
  messageOf: ({ form }: Finding) => form as Messages,
});
