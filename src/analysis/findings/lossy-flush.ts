import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { SourceModule } from '../module.js';
import { CallGraph } from './lossy-flush/call-graph.js';
import { isFill, type Change } from './lossy-flush/changes.js';
import { doubtsOf } from './lossy-flush/doubts.js';
import type { LossyFlush } from './lossy-flush/finding.js';
import { bufferNames, canWait } from './lossy-flush/gate.js';
import { judgeHit } from './lossy-flush/judge.js';
import { State } from './lossy-flush/marks.js';
import { collectNodes } from './lossy-flush/nodes.js';
import type { Place } from './lossy-flush/places.js';
import type { Run } from './lossy-flush/run.js';
import { executeRoot } from './lossy-flush/statements.js';
import { survey, type Survey } from './lossy-flush/survey.js';
import { calleeName, enclosingFunction, isConstructor, isFunction, type FunctionNode } from './lossy-flush/syntax.js';

export type { LossyFlush } from './lossy-flush/finding.js';

/**
 * Finds buffers that other code fills and that a function sends, waits, and then clears: what arrives during the wait is dropped.
 *
 *     await redis.rpush('events', ...this.pending); // another call pushes now
 *     this.pending = [];                             // and its event is gone
 *
 * Each function that resets such a buffer is executed abstractly, with the helpers that it calls. Parameters, request objects,
 * and locals that nobody else fills are no buffers, and a pair that a lock or a re-check separates is none either.
 */
export function findLossyFlushes(module: SourceModule): LossyFlush[] {
  let findings = findingsByProgram.get(module.ast);
  if (!findings) findingsByProgram.set(module.ast, (findings = search(module)));
  return findings;
}

const findingsByProgram = new WeakMap<TSESTree.Program, LossyFlush[]>();

const testFile = /\.(?:test|spec)\.[cm]?[jt]sx?$|[\\/]__(?:tests|mocks)__[\\/]/;

function search(module: SourceModule): LossyFlush[] {
  if (testFile.test(module.filename)) return [];
  const names = bufferNames(module.text);
  if (names.size === 0) return [];
  const nodes = collectNodes(module);
  if (buffersOf(survey(module, nodes, names)).size === 0) return [];
  const surveyed = survey(module, nodes);
  const buffers = buffersOf(surveyed);
  const graph = new CallGraph(surveyed);
  const findings: LossyFlush[] = [];
  let left = mostNodes.inFile;
  for (const node of rootsOf(graph, buffers)) {
    if (!canWait(module.text.slice(...node.range))) continue;
    const { found, spent } = examine(surveyed, graph, node, Math.min(mostNodes.inFunction, left));
    findings.push(...found);
    left -= spent;
  }
  return onePerBuffer(findings);
}

/** Places that are filled or raised by more than their own function, with the code that empties them later on. */
function buffersOf({ changes, resets, carriers }: Survey): Map<Place, TSESTree.Node[]> {
  const buffers = new Map<Place, TSESTree.Node[]>();
  for (const [place, own] of changes) {
    if (!carriers.has(place) || !own.some((change) => isFill(change) || change.kind === 'raise')) continue;
    const emptying = [...(resets.get(place) ?? []), ...own.filter(isSplice)].map(({ node }) => node).filter((node) => isLater(node, place));
    if (emptying.length > 0) buffers.set(place, emptying);
  }
  return buffers;
}

/** Whether the code runs when its owner has been made. */
function isLater(node: TSESTree.Node, place: Place): boolean {
  const around = enclosingFunction(node);
  return around !== undefined && around !== place.owner && !isConstructor(around);
}

function isSplice({ node }: Change): boolean {
  return node.type === T.CallExpression && calleeName(node) === 'splice';
}

/** The functions worth executing: those around the emptying of a buffer, and two levels of their callers. */
function rootsOf(graph: CallGraph, buffers: ReadonlyMap<Place, readonly TSESTree.Node[]>): Set<FunctionNode> {
  const roots = new Set<FunctionNode>();
  const add = (from: TSESTree.Node, home: FunctionNode | undefined, levels: number): void => {
    for (let at = enclosingFunction(from); at && at !== home; at = enclosingFunction(at)) {
      roots.add(at);
      if (levels > 0) for (const call of graph.use(at).calls) add(call, home, levels - 1);
    }
    if (home && isFunction(home)) roots.add(home);
  };
  for (const [place, emptying] of buffers) for (const node of emptying) add(node, place.home, 2);
  return roots;
}

/** Ten times what the longest flush of published code takes; a generated file is not followed to its end. */
const mostNodes = { inFunction: 3_000, inFile: 20_000 };

function examine(surveyed: Survey, graph: CallGraph, root: FunctionNode, budget: number): { found: LossyFlush[]; spent: number } {
  const run: Run = {
    survey: surveyed,
    graph,
    frames: [{ node: root, callSite: undefined, returned: [], leaving: [], tries: [] }],
    hits: [],
    partialHits: [],
    unprotected: [],
    sent: new Set(),
    leaky: new Set(),
    budget,
  };
  executeRoot(run, new State());
  const found = [...run.hits.flatMap((hit) => judgeHit(run, root, hit) ?? []), ...doubtsOf(run, root)];
  return { found, spent: budget - Math.max(run.budget, 0) };
}

/** One finding for one root cause: for one wait, for one reset of a buffer, and no doubt about a buffer that surely loses something. */
function onePerBuffer(findings: readonly LossyFlush[]): LossyFlush[] {
  const kept: LossyFlush[] = [];
  const ordered = [...findings].sort(
    (a, b) => Number(a.certainty === 'likely') - Number(b.certainty === 'likely') || a.node.range[0] - b.node.range[0],
  );
  for (const finding of ordered) {
    const isKnown = kept.some(
      (other) =>
        other.node === finding.node || (other.name === finding.name && (other.reset === finding.reset || finding.certainty === 'likely')),
    );
    if (!isKnown) kept.push(finding);
  }
  return kept;
}
