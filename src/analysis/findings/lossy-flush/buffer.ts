import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { isFill, type Change, type Empty } from './changes.js';
import type { Place } from './places.js';
import type { Hit, Run } from './run.js';
import { calleeName, isWithin, unwrap, walk, type FunctionNode } from './syntax.js';

/** What a repair has to know of a buffer to take its contents out and to put them back. */
export interface Buffer {
  /** as the source says it where it is reset */
  name: string;
  shape: Exclude<Empty, 'nothing'> | 'unknown';
  /** the source of the empty value; `undefined` when the object itself is emptied */
  empty: string | undefined;
  /** the numbers under one key are added up, so that putting back must add too */
  isSummed: boolean;
  /** where the function under examination names the buffer */
  mentions: TSESTree.Node[];
  /** where it names what the flag stands for; the same as `mentions` for any other buffer */
  dataMentions: TSESTree.Node[];
}

/** Collects what a repair has to know; `undefined` when a helper reads the buffer, where a swap in the caller would hide it. */
export function bufferOf(run: Run, root: FunctionNode, hit: Hit): Buffer | undefined {
  const { survey } = run;
  const fills = (survey.changes.get(hit.place) ?? []).filter(isFill);
  const mentions = mentionsOf(run, root, hit.place);
  if (hit.empty !== 'flag' && (isReadByHelper(run, root, hit) || mentions.length === 0)) return undefined;
  if (hit.reset.type === T.AssignmentExpression && hit.reset.left.type === T.ArrayPattern) return undefined; // it resets more than the buffer
  const target = hit.reset.type === T.AssignmentExpression ? hit.reset.left : hit.reset;
  const named = mentions.find((mention) => isWithin(mention, target));
  if (!named) return undefined;
  const isSummed = fills.some((fill) => isSum(run, fill));
  return {
    name: survey.module.text.slice(...named.range),
    shape: fills.some((fill) => isNested(fill) || (isSum(run, fill) ? !isSummed : isSummed || buildsOnOld(run, fill)))
      ? 'unknown'
      : shapeOf(hit.empty, fills),
    empty: hit.value && survey.module.text.slice(...hit.value.range),
    isSummed,
    mentions,
    dataMentions: hit.empty === 'flag' ? mentionsOf(run, root, hit.send.place) : mentions,
  };
}

function mentionsOf(run: Run, within: TSESTree.Node, place: Place): TSESTree.Node[] {
  const { survey } = run;
  const found: TSESTree.Node[] = [];
  walk(within, survey.module.visitorKeys, (node) => {
    if (node.type !== T.Identifier && node.type !== T.MemberExpression) return true;
    if (survey.places.of(node) !== place) return true;
    found.push(node);
    return false;
  });
  return found;
}

/** Whether a helper that the flush calls names the buffer itself. */
function isReadByHelper(run: Run, root: FunctionNode, hit: Hit): boolean {
  let isRead = false;
  walk(root.body, run.survey.module.visitorKeys, (node) => {
    if (node.type !== T.CallExpression || node.range[0] < hit.send.node.range[0] || node.range[0] > hit.reset.range[1]) return;
    const helper = run.graph.resolve(node.callee);
    if (helper && !isWithin(helper, root) && mentionsOf(run, helper, hit.place).length > 0) isRead = true;
  });
  return isRead;
}

function shapeOf(empty: Empty, fills: readonly Change[]): Buffer['shape'] {
  if (empty !== 'nothing') return empty;
  const methods = new Set(fills.map((fill) => (fill.node.type === T.CallExpression ? calleeName(fill.node) : undefined)));
  if (methods.has('push')) return methods.size === 1 ? 'list' : 'unknown';
  if (methods.has('set')) return methods.has('add') ? 'unknown' : 'map';
  return methods.has('add') ? 'set' : 'unknown';
}

/** A list kept under each key: there is no telling how to join two of them. */
function isNested(fill: Change): boolean {
  if (fill.node.type === T.AssignmentExpression) return fill.node.operator === '??=' || fill.node.operator === '||=';
  if (fill.node.type !== T.CallExpression) return false;
  const callee = unwrap(fill.node.callee);
  const object = callee.type === T.MemberExpression ? unwrap(callee.object) : undefined;
  return (
    object?.type === T.CallExpression || object?.type === T.LogicalExpression || (object?.type === T.MemberExpression && object.computed)
  );
}

/** `counts[name]++`, `counts[name] += n`, `counts.set(name, (counts.get(name) ?? 0) + n)` */
function isSum(run: Run, fill: Change): boolean {
  if (fill.kind !== 'item') return false;
  if (fill.node.type === T.UpdateExpression) return true;
  if (fill.node.type === T.AssignmentExpression && fill.node.operator === '+=') return true;
  const value = valueOf(fill);
  return value?.type === T.BinaryExpression && value.operator === '+' && buildsOnOld(run, fill);
}

/** What a fill puts under a key. */
function valueOf({ node }: Change): TSESTree.Node | undefined {
  if (node.type === T.AssignmentExpression) return unwrap(node.right);
  const [, value] = node.type === T.CallExpression && calleeName(node) === 'set' ? node.arguments : [];
  return value && unwrap(value);
}

/** Whether what a fill puts under a key is made of what was there: `list` in `const list = rooms.get(id) ?? []; … rooms.set(id, list)`. */
function buildsOnOld(run: Run, fill: Change): boolean {
  const value = fill.kind === 'item' ? valueOf(fill) : undefined;
  if (!value) return false;
  if (mentionsOf(run, value, fill.place).length > 0) return true;
  let isOld = false;
  walk(value, run.survey.module.visitorKeys, (node) => {
    const definition = node.type === T.Identifier ? run.survey.places.variable(node)?.defs[0] : undefined;
    const init = definition?.type === 'Variable' ? definition.node.init : undefined;
    if (init && mentionsOf(run, init, fill.place).length > 0) isOld = true;
  });
  return isOld;
}
