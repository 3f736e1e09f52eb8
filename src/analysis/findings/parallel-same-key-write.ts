import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation, Run } from '../effects.js';
import type { Sources } from '../values.js';
import type { Finding, FindingOptions } from './finding.js';
import { keyText } from './read-modify-write.js';
import { siteIn } from './sites.js';

/** The runs of one fan-out write one key, each with a value of its own: the last one wins, the others' work is gone. */
export function findParallelWrites(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const findings: Finding[] = [];
  for (const write of operations) {
    if (write.effect !== 'write' || write.condition || write.context.guards.some((guard) => guard.what !== 'transaction' && guard.what !== 'watch')) continue;
    const run = parallelRun(write) ?? listedRun(write, operations);
    const node = run && siteIn(write, options.module);
    if (!run || !node) continue;
    findings.push({ kind: 'parallel-same-key-write', form: 'lastWins', certainty: write.object.certainty, node, module: options.module, read: undefined, write, data: { key: keyText(undefined, write), line: String(run.node.loc.start.line) } });
  }
  return findings;
}

/** The fan-out whose runs all use this key. */
function parallelRun(write: Operation): Run | undefined {
  const { runs } = write.context;
  const index = runs.findIndex((run) => run.parallel || (run.what === 'loop' && !isAwaited(write)));
  const run = runs[index];
  if (!run) return undefined;
  const inner = new Set(runs.slice(index).map((each) => each.id));
  const keys = [...write.key.parts, ...(write.key.filter?.values() ?? [])];
  // Rows found by the run's own item, and keys that contain it or a new id, are the run's own.
  if (keys.length === 0 || keys.some((key) => variesWith(key.sources, inner) || key.id.startsWith('?') || hasItemCell(key.id))) return undefined;
  if (write.query?.verb === 'insert' || write.facts?.effect === 'insert' || write.traits.vectors) return undefined;
  return variesWith(write.written, inner) ? run : undefined;
}

/** `Promise.all([save(a), save(b)])`: two of the listed calls write one key. */
function listedRun(write: Operation, operations: readonly Operation[]): Run | undefined {
  const run = write.context.runs.find((each) => each.what === 'fan-out' && each.node.parent?.type === N.ArrayExpression);
  if (!run) return undefined;
  const id = keyId(write);
  const other = operations.some((each) => each !== write && each.effect === 'write' && each.id < write.id && keyId(each) === id && each.object.store === write.object.store && each.context.runs.some((its) => its.node.parent === run.node.parent && its.node !== run.node));
  return other && id !== '' ? run : undefined;
}

function keyId({ key }: Operation): string {
  return [...key.parts.map((part) => part.id), ...[...(key.filter ?? [])].map(([column, value]) => `${column}=${value.id}`)].join('/');
}

function hasItemCell(id: string): boolean {
  return /\b(?:item|index)\d+/.test(id);
}

function variesWith(sources: Sources, runs: ReadonlySet<number>): boolean {
  for (const { atom } of sources.values()) if ((atom.kind === 'item' && runs.has(atom.run)) || (atom.kind === 'fresh' && atom.unique)) return true;
  return false;
}

/** Whether the next round waits for the write. */
function isAwaited(write: Operation): boolean {
  let node: TSESTree.Node | undefined = write.node;
  while (node) {
    const parent: TSESTree.Node | undefined = node.parent;
    if (!parent || parent.type === N.AwaitExpression || parent.type === N.ReturnStatement || parent.type === N.YieldExpression) return true;
    if (parent.type === N.ArrowFunctionExpression || parent.type === N.VariableDeclarator || parent.type === N.AssignmentExpression) return true;
    if (parent.type === N.CallExpression && parent.callee !== node) return !(parent.callee.type === N.MemberExpression && parent.callee.property.type === N.Identifier && parent.callee.property.name === 'push');
    if (parent.type === N.ExpressionStatement || (parent.type === N.UnaryExpression && parent.operator === 'void')) return write.traits.gap === 'sync' || write.batch !== undefined;
    node = parent;
  }
  return true;
}
