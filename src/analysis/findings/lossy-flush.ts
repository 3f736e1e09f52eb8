import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceModule } from '../module.js';
import { bufferOf, type Buffer } from './lossy-flush/buffer.js';
import { CallGraph } from './lossy-flush/call-graph.js';
import type { Change, Reset } from './lossy-flush/changes.js';
import { isExcluded } from './lossy-flush/exclusion.js';
import { mayFlush } from './lossy-flush/gate.js';
import { State } from './lossy-flush/marks.js';
import { overlapOf, type Overlap } from './lossy-flush/overlap.js';
import { overlaps, type Place } from './lossy-flush/places.js';
import type { Hit, Run } from './lossy-flush/run.js';
import { executeRoot } from './lossy-flush/statements.js';
import { survey, type Survey } from './lossy-flush/survey.js';
import { enclosingFunction, isFunction, type FunctionNode } from './lossy-flush/syntax.js';

/** A flush that loses what arrives while it waits, or what it could not deliver. */
export interface LossyFlush {
  /**
   * - `clearedAfterSend`: the buffer is sent, and cleared after the wait
   * - `loweredAfterWrite`: the data is written, and its dirty flag lowered after the wait
   * - `lostOnFailure`: the buffer is taken before the wait, and nobody puts it back when sending fails
   */
  kind: 'clearedAfterSend' | 'loweredAfterWrite' | 'lostOnFailure';
  certainty: 'certain' | 'likely';
  /** where the function waits for the contents to arrive */
  node: TSESTree.Node;
  /** where the buffer is reset */
  reset: TSESTree.Node;
  /** the buffer or flag, as the source says it */
  name: string;
  /** what the flag stands for; for a buffer its own name */
  data: string;
  /** what a repair needs; `undefined` where the flush is spread over helpers */
  buffer: Buffer | undefined;
  /** the call that receives the contents */
  call: TSESTree.Node;
}

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
  if (testFile.test(module.filename) || !mayFlush(module.text)) return [];
  const surveyed = survey(module);
  const buffers = buffersOf(surveyed);
  if (buffers.size === 0) return [];
  const graph = new CallGraph(surveyed);
  const findings: LossyFlush[] = [];
  for (const node of rootsOf(graph, buffers)) findings.push(...examine(surveyed, graph, node));
  return onePerBuffer(findings);
}

/** Places that are both filled or raised and reset. */
function buffersOf(surveyed: Survey): Map<Place, Reset[]> {
  const buffers = new Map<Place, Reset[]>();
  for (const [place, resets] of surveyed.resets) {
    const changes = surveyed.changes.get(place) ?? [];
    if (changes.some((change) => isFill(change) || change.kind === 'raise')) buffers.set(place, resets);
  }
  return buffers;
}

function isFill(change: Change): boolean {
  return change.kind === 'item' || change.kind === 'extend';
}

/** The functions worth executing: those around a reset, and two levels of their callers. */
function rootsOf(graph: CallGraph, buffers: ReadonlyMap<Place, readonly Reset[]>): Set<FunctionNode> {
  const roots = new Set<FunctionNode>();
  const add = (from: TSESTree.Node, home: FunctionNode | undefined, levels: number): void => {
    for (let at = enclosingFunction(from); at && at !== home; at = enclosingFunction(at)) {
      roots.add(at);
      if (levels > 0) for (const call of graph.use(at).calls) add(call, home, levels - 1);
    }
    if (home && isFunction(home)) roots.add(home);
  };
  for (const [place, resets] of buffers) for (const reset of resets) add(reset.node, place.home, 2);
  return roots;
}

const mostNodes = 20_000;

function examine(surveyed: Survey, graph: CallGraph, root: FunctionNode): LossyFlush[] {
  const frame = { node: root, callSite: undefined, returned: [], leaving: [], tries: [] };
  const run: Run = { survey: surveyed, graph, frames: [frame], hits: [], unprotected: [], leaky: new Set(), budget: mostNodes };
  executeRoot(run, new State());
  return run.hits.flatMap((hit) => judge(run, root, hit) ?? []);
}

/** Whether a hit loses anything: somebody must be able to fill the buffer during the wait. */
function judge(run: Run, root: FunctionNode, hit: Hit): LossyFlush | undefined {
  const { send, place } = hit;
  const isFlag = hit.empty === 'flag';
  const fills = isFlag ? raisesWithData(run, hit, root) : (run.survey.changes.get(place) ?? []).filter(isFill);
  if (fills.length === 0 || (hit.empty === 'nothing' && hit.value && !isCollectionFill(fills))) return undefined;
  let certainty: Overlap = 'never';
  for (const fill of fills) {
    const flush = run.graph.runner(root) ?? root;
    const overlap = overlapOf(run.graph, place, fill, flush, run.leaky.has(place));
    if (overlap === 'never' || isExcluded(run.survey, fill, flush, send.node)) continue;
    if (certainty !== 'certain') certainty = overlap;
  }
  if (certainty === 'never') return undefined;
  return {
    kind: isFlag ? 'loweredAfterWrite' : 'clearedAfterSend',
    certainty: send.isLive ? 'likely' : certainty,
    node: send.node,
    reset: hit.reset,
    name: place.name,
    data: send.place.name,
    buffer: bufferOf(run, root, hit),
    call: send.call,
  };
}

function isCollectionFill(fills: readonly Change[]): boolean {
  return fills.some((fill) => fill.kind === 'item' || fill.kind === 'extend');
}

/** Code that raises a flag because it has changed the data which the flush writes. */
function raisesWithData(run: Run, hit: Hit, root: FunctionNode): Change[] {
  const { changes, resets } = run.survey;
  const raises = (changes.get(hit.place) ?? []).filter((change) => change.kind === 'raise');
  const changers = new Set<FunctionNode | undefined>();
  for (const [place, list] of changes) {
    if (place !== hit.place && overlaps(place, hit.send.place)) for (const change of list) changers.add(enclosingFunction(change.node));
  }
  const lowering = new Set((resets.get(hit.place) ?? []).map((reset) => enclosingFunction(reset.node)));
  return raises.filter((raise) => {
    const raiser = enclosingFunction(raise.node);
    return raiser !== root && changers.has(raiser) && !lowering.has(raiser);
  });
}

/** One finding for one buffer and one wait or one reset, the surest. */
function onePerBuffer(findings: readonly LossyFlush[]): LossyFlush[] {
  const kept: LossyFlush[] = [];
  const ordered = [...findings].sort(
    (a, b) => Number(a.certainty === 'likely') - Number(b.certainty === 'likely') || a.node.range[0] - b.node.range[0],
  );
  for (const finding of ordered) {
    const isKnown = kept.some((other) => other.node === finding.node || (other.name === finding.name && other.reset === finding.reset));
    if (!isKnown) kept.push(finding);
  }
  return kept;
}
