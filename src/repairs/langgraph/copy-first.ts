import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from '../../langgraph/located.js';
import { indentAt } from '../code/edits.js';
import { freshName } from '../code/names.js';
import { styled } from '../code/style.js';
import type { Content } from './merging.js';
import { inserted, replaced, type GraphRepair, type RepairPlace } from './repair.js';

/** Changes that only one kind of value knows. */
const kinds: Readonly<Record<string, Content>> = { set: 'map', add: 'set', push: 'list', unshift: 'list', splice: 'list', sort: 'list' };

const copies: Readonly<Partial<Record<Content, (name: string) => string>>> = {
  list: (name) => `[...${name}]`,
  record: (name) => `{ ...${name} }`,
  set: (name) => `new Set(${name})`,
  map: (name) => `new Map(${name})`,
};

/** Lets a reducer that changes the old value do the same to a copy of it; nothing if it changes what is inside of it, which a copy shares. */
export function copyFirst(place: RepairPlace, fn: FunctionNode, content: Content | undefined): GraphRepair[] {
  const [old] = fn.params;
  const body = fn.body?.type === N.BlockStatement ? fn.body : undefined;
  const [first] = body?.body ?? [];
  if (old?.type !== N.Identifier || !body || !first) return [];
  const variable = place.source.scopeManager?.getDeclaredVariables(fn).find(({ name }) => name === old.name);
  const uses = variable?.references.map(({ identifier }) => identifier) ?? [];
  const copy = copies[content ?? contentOfUses(uses) ?? 'text'];
  if (!copy || uses.length === 0 || variable?.references.some((each) => each.isWrite()) || uses.some(reachesInside)) return [];
  const name = freshName(place.source, 'next', 'copy', 'result');
  const statement = styled(`const ${name} = ${copy(old.name)};`, place.style);
  const isBlock = first.loc.start.line > body.loc.start.line;
  const gap = isBlock ? `\n${indentAt(place.source, first.range[0])}` : ' ';
  return [
    {
      title: 'Change a copy of the old value.',
      edits: [inserted(first.range[0], `${statement}${gap}`), ...uses.map((use) => replaced(use, name))],
    },
  ];
}

function contentOfUses(uses: readonly TSESTree.Node[]): Content | undefined {
  for (const { parent } of uses) {
    if (parent?.type !== N.MemberExpression || parent.computed || parent.property.type !== N.Identifier) continue;
    const { name } = parent.property;
    if (Object.hasOwn(kinds, name) && parent.parent.type === N.CallExpression) return kinds[name];
  }
  return undefined;
}

/** `old.list.push(x)`, `old.get(key).n = 1`, `old ?? []`, `{ old }`: what is changed is not the value alone, or it may be absent. */
function reachesInside(use: TSESLint.Scope.Reference['identifier']): boolean {
  const { parent } = use;
  if ((parent.type === N.Property && parent.shorthand) || parent.type === N.LogicalExpression || parent.type === N.UnaryExpression)
    return true;
  if (parent.type !== N.MemberExpression || parent.object !== use) return false;
  const outer = parent.parent.type === N.CallExpression && parent.parent.callee === parent ? parent.parent.parent : parent.parent;
  return outer.type === N.MemberExpression && outer.object !== use;
}
