import type { TSESLint } from '@typescript-eslint/utils';

import type { Finding } from '../../analysis/index.js';
import type { FormName } from '../../stores/types.js';
import type { Change } from './changes.js';
import { bracketed } from './forms.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Whether every field that is computed from the read is among the simple changes. */
export function coversAll({ read, write }: Finding, changes: readonly { readonly field: string }[]): boolean {
  const known = new Set(changes.map(({ field }) => field));
  for (const [field, sources] of write?.fields ?? []) {
    const isComputed = [...sources.values()].some(({ atom, edits }) => atom === read && edits !== 0);
    if (isComputed && !known.has(field) && !known.has(field.slice(field.lastIndexOf('.') + 1))) return false;
  }
  return true;
}

/** What is added or appended, as code. */
export function amountOf(source: Source, change: Change, name: FormName): string {
  if (change.kind === 'remove' && change.property !== undefined) return `{ ${change.property}: ${source.getText(change.item)} }`;
  if ('item' in change) return source.getText(change.item);
  if (change.kind !== 'add') return '';
  const isNegated = change.isNegative && !name.startsWith('decrement');
  if (!change.by) return isNegated ? '-1' : '1';
  return isNegated ? `-${bracketed(source, change.by)}` : source.getText(change.by);
}
