import { AST_NODE_TYPES as N } from '@typescript-eslint/utils';
import { bare } from '../../langgraph/located.js';
import type { StateKey } from '../../langgraph/state/types.js';
import type { Edit } from '../code/edits.js';
import { inserted, type GraphRepair, type RepairPlace } from './repair.js';

/** Moves the wrappers around a schema with reducer metadata inside, where they lose nothing. */
export function keepMetadata({ module, source }: RepairPlace, { name, value, lost }: StateKey): GraphRepair[] {
  const whole = value && bare(value.node);
  const [schema] = lost?.node.arguments ?? [];
  if (!whole || !lost || !schema || value.module !== module || lost.module !== module) return [];
  const isInside = whole.range[0] <= lost.node.range[0] && lost.node.range[1] < whole.range[1];
  if (!isInside) return [];
  const wrappers = source.text.slice(lost.node.range[1], whole.range[1]);
  const dropped: Edit = { range: [lost.node.range[1], whole.range[1]], text: '' };
  // with a default there is always a value, and a reducer that is typed for it stays right
  if (/^\s*\.optional\(\)$/u.test(wrappers) && /\bdefault\s*:/u.test(source.getText(lost.node))) {
    return [{ title: `Drop \`optional()\` from \`${name}\`: it has a default.`, edits: [dropped] }];
  }
  // `schema.register(registry, metadata)`: the schema is the object of the call
  const registered = lost.node.callee.type === N.MemberExpression ? lost.node.callee.object : undefined;
  return [
    {
      title: `Wrap the schema of \`${name}\` first, then attach the reducer.`,
      edits: [inserted((registered ?? schema).range[1], wrappers), dropped],
    },
  ];
}
