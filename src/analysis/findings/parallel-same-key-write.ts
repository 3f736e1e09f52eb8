import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation, Run } from '../effects.js';
import type { Sources, Value } from '../values.js';
import type { Finding, FindingOptions } from './finding.js';
import { keyText } from './read-modify-write.js';
import { pairsOf } from './pairs.js';
import { meetingOf, siteIn } from './sites.js';

/** The runs of one fan-out write one key, each with a value of its own: the last one wins, the others' work is gone. */
export function findParallelWrites(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const findings: Finding[] = [];
  for (const write of operations) {
    if (
      write.effect !== 'write' ||
      write.condition ||
      // a cache of the process itself is filled, by whoever comes last
      write.traits.reach === 'process' ||
      write.context.guards.some((guard) => guard.flaw === undefined && guard.what !== 'transaction' && guard.what !== 'watch')
    )
      continue;
    const started = parallelRun(write)?.node ?? listedCall(write, operations);
    const node = started && placeOf(write, options);
    if (!started || !node || isBelow(started, node, write)) continue;
    findings.push({
      kind: 'parallel-same-key-write',
      form: 'lastWins',
      certainty: write.object.certainty,
      node,
      module: options.module,
      read: undefined,
      write,
      data: { key: keyText(undefined, write), line: String(started.loc.start.line) },
    });
  }
  return findings;
}

/** Where the run writes; where it goes back to a read, that is the place at which the value comes back from it. */
function placeOf(write: Operation, { module }: FindingOptions): TSESTree.Node | undefined {
  const pair = pairsOf(write).at(-1);
  const meeting = pair && meetingOf(pair.read, write);
  return meeting?.module === module ? meeting.write : siteIn(write, module);
}

/** Whether a fan-out is in what a call leads to: then it is reported where it stands, not for each caller. */
function isBelow(started: TSESTree.Node, call: TSESTree.Node, { context }: Operation): boolean {
  const entered = context.frames.findIndex((frame, index) => index > 0 && frame.call === call);
  if (entered === -1) return false;
  const functions = new Set<TSESTree.Node>(context.frames.slice(entered).map((frame) => frame.function));
  for (let each: TSESTree.Node | undefined = started; each; each = each.parent) if (functions.has(each)) return true;
  return false;
}

/** The outermost fan-out whose runs all use this key, each with a value of its own. */
function parallelRun(write: Operation): Run | undefined {
  if (write.query?.verb === 'insert' || write.facts?.effect === 'insert' || write.traits.vectors) return undefined;
  const { runs } = write.context;
  return runs.find((run, index) => {
    if (!run.parallel && (run.what !== 'loop' || isAwaited(startIn(run, write), write))) return false;
    return isSharedBy(write, idsOf(runs.slice(index)), idsOf(runs.slice(0, index)), run.id);
  });
}

function idsOf(runs: readonly Run[]): ReadonlySet<number> {
  return new Set(runs.map(({ id }) => id));
}

/** Whether the runs of a fan-out, and of those inside it, write one key with values of their own; `outer` are the runs around it. */
function isSharedBy(write: Operation, inner: ReadonlySet<number>, outer: ReadonlySet<number>, begun: number): boolean {
  const keys = [...write.key.parts, ...(write.key.filter?.values() ?? [])];
  // Rows found by the run's own item, and keys that contain it or a new id, are the run's own.
  const isOwn = (key: Value): boolean =>
    variesWith(key.sources, inner) ||
    isMadeAfter(key.id, begun) ||
    key.id.startsWith('?') ||
    (hasItemCell(key.id) && !variesWith(key.sources, outer));
  if (keys.length === 0 || keys.some(isOwn) || isOfOneRun(write, inner) || savesItem(write)) return false;
  // Of a record written by fields, only those that are replaced: what the store adds up itself is not lost.
  const written = write.fields ? [...write.fields.values()] : [write.written];
  return written.some((sources) => variesWith(sources, inner));
}

/** `if (item === 'logo') await save()`: one of the runs writes, the others do not. */
function isOfOneRun({ context }: Operation, inner: ReadonlySet<number>): boolean {
  return context.conditions.some(
    ({ node, taken, compares }) =>
      node.type === N.BinaryExpression &&
      (/^===?$/.test(node.operator) ? taken : /^!==?$/.test(node.operator) && !taken) &&
      compares.some((value) => value.isConstant === true && value.constant != null) &&
      compares.some((value) => !value.isConstant && (variesWith(value.sources, inner) || hasItemCell(value.id))),
  );
}

/** `rows.map(async (row) => { row.n = …; await rows.save(row); })`: each run saves the record that it was given. */
function savesItem({ facts, value }: Operation): boolean {
  return facts?.effect === 'write' && facts.entity === true && value !== undefined && hasItemCell(value.id);
}

/** `Promise.all([save(a), save(b)])`: an earlier call of the list writes the same key with another value. */
function listedCall(write: Operation, operations: readonly Operation[]): TSESTree.Node | undefined {
  const call = callInList(write);
  const id = keyId(write);
  if (!call || id === '' || variesWithNew(write)) return undefined;
  const isRival = (other: Operation): boolean => {
    const its = other.effect === 'write' && other.id < write.id ? callInList(other) : undefined;
    return (
      its !== undefined &&
      its !== call &&
      its.parent === call.parent &&
      other.object.store === write.object.store &&
      keyId(other) === id &&
      other.value?.id !== write.value?.id
    );
  };
  return operations.some(isRival) ? call : undefined;
}

/** The call in a list given to `Promise.all` that led to an operation. */
function callInList({ context, node }: Operation): TSESTree.Node | undefined {
  return [...context.frames.map(({ call }) => call), node].find(
    (each) => each?.parent?.type === N.ArrayExpression && isAwaitedTogether(each.parent),
  );
}

const together = new Set(['all', 'allSettled', 'any', 'race']);

function isAwaitedTogether({ parent }: TSESTree.ArrayExpression): boolean {
  const callee = parent.type === N.CallExpression && parent.callee.type === N.MemberExpression ? parent.callee : undefined;
  return (
    callee?.object.type === N.Identifier &&
    callee.object.name === 'Promise' &&
    callee.property.type === N.Identifier &&
    together.has(callee.property.name)
  );
}

/** A new row or a new id in each call. */
function variesWithNew(write: Operation): boolean {
  return (
    write.query?.verb === 'insert' ||
    write.facts?.effect === 'insert' ||
    write.traits.vectors === true ||
    write.key.parts.some((key) => key.id.startsWith('?') || variesWith(key.sources, new Set()))
  );
}

function keyId({ key }: Operation): string {
  return [...key.parts.map((part) => part.id), ...[...(key.filter ?? [])].map(([column, value]) => `${column}=${value.id}`)].join('/');
}

/** Whether a value was found or read in the run itself: `rows.find((row) => row.name === item.name).id` is another one in each. */
function isMadeAfter(id: string, begun: number): boolean {
  for (const [, made] of id.matchAll(/(?<![\w@:.])(?:item|index|read|rows|result|find|[?#])(\d+)/g)) if (Number(made) > begun) return true;
  return false;
}

function hasItemCell(id: string): boolean {
  return /\b(?:item|index)\d+/.test(id);
}

function variesWith(sources: Sources, runs: ReadonlySet<number>): boolean {
  for (const { atom } of sources.values())
    if ((atom.kind === 'item' && runs.has(atom.run)) || (atom.kind === 'fresh' && atom.unique)) return true;
  return false;
}

/** The call in the loop that leads to a write. */
function startIn({ node }: Run, write: Operation): TSESTree.Node {
  const call = write.context.frames.find((frame) => frame.call && !frame.callback && isWithin(frame.call, node))?.call;
  return call ?? write.node;
}

function isWithin(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  for (let each: TSESTree.Node | undefined = inner; each; each = each.parent) if (each === outer) return true;
  return false;
}

/** Whether the next round waits for the write that a call leads to. */
function isAwaited(call: TSESTree.Node, write: Operation): boolean {
  let node: TSESTree.Node | undefined = call;
  while (node) {
    const parent: TSESTree.Node | undefined = node.parent;
    if (!parent || parent.type === N.AwaitExpression || parent.type === N.ReturnStatement || parent.type === N.YieldExpression) return true;
    if (parent.type === N.ArrowFunctionExpression || parent.type === N.VariableDeclarator || parent.type === N.AssignmentExpression)
      return true;
    if (parent.type === N.CallExpression && parent.callee !== node)
      return !(
        parent.callee.type === N.MemberExpression &&
        parent.callee.property.type === N.Identifier &&
        parent.callee.property.name === 'push'
      );
    if (parent.type === N.ExpressionStatement || (parent.type === N.UnaryExpression && parent.operator === 'void'))
      return write.traits.gap === 'sync' || write.batch !== undefined;
    node = parent;
  }
  return true;
}
