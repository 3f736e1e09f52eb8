import type { TSESTree } from '@typescript-eslint/utils';

import type { CallGraph } from './call-graph.js';
import type { Empty, Reset } from './changes.js';
import type { Mark, Send, State } from './marks.js';
import type { Place } from './places.js';
import type { Survey } from './survey.js';
import type { FunctionNode } from './syntax.js';

/** A function being executed: the one under examination, or a helper that it calls. */
export interface Frame {
  node: FunctionNode;
  /** the call, in the function under examination, that led here; `undefined` in that function itself */
  callSite: TSESTree.Node | undefined;
  returned: Mark[];
  /** states that leave the loop or switch around by `break` or `continue`, innermost last */
  leaving: State[][];
  /** the `try` blocks around, innermost last */
  tries: TSESTree.TryStatement[];
}

/** Contents were sent, and their place was reset after the wait. */
export interface Hit {
  place: Place;
  send: Send;
  reset: TSESTree.Node;
  value: TSESTree.Expression | undefined;
  empty: Empty;
}

/** One abstract execution of one function. */
export interface Run {
  survey: Survey;
  graph: CallGraph;
  frames: Frame[];
  hits: Hit[];
  /** like `hits`, where only as many elements are removed as were sent */
  partialHits: Hit[];
  /** waits for contents that had been taken out of their place, with nobody to put them back on failure */
  unprotected: Send[];
  /** places whose contents were sent */
  sent: Set<Place>;
  /** places that the function fills and then waits or ends without having sent them */
  leaky: Set<Place>;
  /** nodes that may still be evaluated: bounds helpers of helpers and generated code */
  budget: number;
}

/** How many local helpers deep a call is followed. */
export const deepestCall = 2;

/** The frame being executed. */
export function frameOf(run: Run): Frame {
  const frame = run.frames.at(-1);
  if (!frame) throw new Error('lossy-flush: a run without a frame');
  return frame;
}

/** How many helpers deep the run is. */
export function depthOf(run: Run): number {
  return run.frames.length - 1;
}

/** A reset happens: whatever was sent from its place, waited for and not protected since is a hit. */
export function applyReset(run: Run, state: State, reset: Reset): void {
  const depth = depthOf(run);
  const node = frameOf(run).callSite ?? reset.node;
  for (const send of state.sends) {
    if (reset.empty !== 'flag' && send.place !== reset.place) continue;
    if (depth > 0 && send.depth > 0) continue; // both in the helper: its own examination says so
    run.hits.push({ place: reset.place, send, reset: node, value: reset.value, empty: reset.empty });
  }
  if (reset.empty !== 'flag') state.sends = state.sends.filter((send) => send.place !== reset.place);
  state.take(reset.place, node);
}

/** Some elements are removed by their number: right only while nobody else removes any. */
export function applyPartialRemoval(run: Run, state: State, place: Place, reset: TSESTree.Node): void {
  if (depthOf(run) > 0) return;
  for (const send of state.sends) {
    if (send.place === place && !send.isLive) run.partialHits.push({ place, send, reset, value: undefined, empty: 'list' });
  }
}

/** The run waits for a value: what its calls received is sent from here on. */
export function applyWait(run: Run, state: State, node: TSESTree.Node, marks: readonly Mark[]): void {
  for (const mark of marks) {
    const send = applyHandOver(run, state, node, mark);
    if (send && state.sends.length < mostSends && !mark.isPart) state.sends.push(send);
  }
  for (const place of state.filled) run.leaky.add(place);
}

/** The run leaves a value to others, who will wait for it or not. */
export function applyHandOver(run: Run, state: State, node: TSESTree.Node, mark: Mark): Send | undefined {
  const { place, sentBy, isLive = false } = mark;
  if (!sentBy) return undefined;
  const send: Send = { place, node, call: sentBy, depth: depthOf(run), isLive, takenBy: state.taken.get(place) };
  run.sent.add(place);
  if (send.takenBy && !mark.isCaught && !isProtected(run, state, place)) run.unprotected.push(send);
  return send;
}

const mostSends = 32;

/** Whether some `catch` or `finally` around says what becomes of the contents: it names the place or a variable that holds them. */
function isProtected(run: Run, state: State, place: Place): boolean {
  return run.frames.some((frame) =>
    frame.tries.some((statement) =>
      [statement.handler?.body, statement.finalizer].some((block) => block && speaksOf(run, state, block, place)),
    ),
  );
}

/** Whether code names a place, or a variable that holds its contents. */
export function speaksOf(run: Run, state: State, code: TSESTree.Node, place: Place): boolean {
  const text = run.survey.module.text.slice(...code.range);
  const holders = [...state.variables].filter(([, marks]) => marks.some((mark) => mark.place === place));
  return [place.name, ...holders.map(([variable]) => variable.name)].some((name) => mentions(text, name));
}

function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\w$]/.test(text.charAt(at - 1)) && !/[\w$]/.test(text.charAt(at + name.length))) return true;
  }
  return false;
}
