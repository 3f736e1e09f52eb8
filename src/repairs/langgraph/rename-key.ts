import { AST_NODE_TYPES as N } from '@typescript-eslint/utils';
import type { Write } from '../../langgraph/outcomes.js';
import { nearest } from '../../settings/nearest.js';
import { replaced, type GraphRepair, type RepairPlace } from './repair.js';

/** Uses the key of the state that is spelt alike. */
export function renameKey(
  { module, source }: RepairPlace,
  { key, place: { node, module: inside } }: Write,
  known: readonly string[],
): GraphRepair[] {
  const meant = known.find((name) => plain(name) === plain(key)) ?? nearest(key, known);
  if (meant === undefined || inside !== module || node.type !== N.Property || node.computed) return [];
  const name = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(meant) ? meant : JSON.stringify(meant);
  const edit = node.shorthand ? replaced(node, `${name}: ${source.getText(node.value)}`) : replaced(node.key, name);
  return [{ title: `Use the key \`${meant}\`.`, edits: [edit] }];
}

/** A name without what spellings differ in: case, underscores, dashes. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/gu, '');
}
