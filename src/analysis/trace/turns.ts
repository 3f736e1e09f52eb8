import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { SourceModule } from '../module.js';
import { unknownValue, type FunctionFacet, type Value } from '../values.js';
import { acquired, functionAround, newGuard, runGuarded } from './guards.js';
import { contentsOf } from './objects.js';
import type { Tracer } from './tracer.js';
import { escaped } from '../pattern.js';

/** What a function of the project does with the callers that wait for their turn. */
type Turn = 'takes' | 'gives' | undefined;

/**
 * A lock written by hand, whatever its methods are called: one makes its caller wait in a list of `resolve` functions while a flag
 * is up, the other calls the next of the list or lowers the flag.
 */
export function turnTaken(
  t: Tracer,
  node: TSESTree.CallExpression,
  facets: readonly FunctionFacet[],
  receiver: Value | undefined,
  args: readonly Value[],
): Value | undefined {
  const [facet] = facets;
  // a queue is given the work itself, and runs it
  const turn = facet && !args.some((argument) => argument.functions) ? turnOf(facet) : undefined;
  if (!facet || turn === undefined) return undefined;
  const store = `turn of ${receiver?.id ?? facet.module.filename}`;
  if (turn === 'takes') return acquired(t, node, newGuard(t, node, { what: 'lock', reach: 'process', store }));
  if (!t.state.guards.some((guard) => guard.store === store)) return undefined;
  t.release((guard) => guard.store === store);
  return unknownValue();
}

/** The method of a lock is short; a longer function does something else beside. */
const longestTurn = 800;
/** Told from the function alone, so it holds for every lint. */
const turns = new WeakMap<TSESTree.Node, { turn: Turn }>();

function turnOf({ node, module }: FunctionFacet): Turn {
  const known = turns.get(node);
  if (known) return known.turn;
  const isShort = node.range[1] - node.range[0] < longestTurn;
  const turn = isShort ? turnIn(module.text.slice(...node.range)) : undefined;
  turns.set(node, { turn });
  return turn;
}

const queues = /new Promise\b[^(]*\(\s*(?:function\s*)?\(?\s*([\w$]+)[\s\S]*?\.push\(\s*(?:\(\)\s*=>\s*)?(?:\{[^}]*?)?\b\1\b/;
const callsNext = /\.shift\(\)/;
const raises = /[^=!<>]=\s*true\b|\+\+|\+=\s*1\b/;
const lowers = /[^=!<>]=\s*false\b|--|-=\s*1\b/;
/** More than one caller may be inside: a semaphore, or a limit that is none of one. */
const countsUp = /\s[<>]=?\s+(?!1\b)[\w$#]/;

function turnIn(text: string): Turn {
  if (text.includes('.push(')) return queues.test(text) && raises.test(text) && !countsUp.test(text) ? 'takes' : undefined;
  return callsNext.test(text) && lowers.test(text) && !countsUp.test(text) ? 'gives' : undefined;
}

/**
 * `this.jobs.push(async () => …)`, where a loop that runs once at a time takes the jobs out and awaits each: the jobs run under a
 * guard. They may also be properties of what is put into the list.
 */
export function queuedJobs(t: Tracer, node: TSESTree.CallExpression, name: string | undefined, args: readonly Value[]): Value | undefined {
  if (name !== 'push' || node.callee.type !== N.MemberExpression) return undefined;
  const jobs = args.flatMap((argument) =>
    argument.functions ? [argument] : contentsOf(t, argument).flatMap(({ properties }) => [...properties.values()].filter(isJob)),
  );
  const list = t.module.text.slice(...node.callee.object.range);
  if (jobs.length === 0 || !isDrained(list, t.module)) return undefined;
  // nobody else calls them, though a property of an object may be called from anywhere
  for (const job of jobs) for (const facet of job.functions ?? []) t.started.add(facet.node);
  const guard = newGuard(t, node, { what: 'serialised', reach: 'process' });
  return runGuarded(t, guard, node, 'queue', jobs, []);
}

function isJob({ functions }: Value): boolean {
  return functions !== undefined;
}

/** How far around the place where a job is taken the flag may be raised and lowered, in characters. */
const around = 600;
const drained = new WeakMap<SourceModule, Map<string, boolean>>();

/** Whether a list is emptied by a loop that a flag keeps from running twice. */
function isDrained(list: string, module: SourceModule): boolean {
  const known = drained.get(module) ?? new Map<string, boolean>();
  drained.set(module, known);
  const found = known.get(list) ?? drains(list, module.text);
  known.set(list, found);
  return found;
}

function drains(list: string, text: string): boolean {
  const at = text.indexOf(`${list}.shift()`);
  if (at === -1) return false;
  const near = text.slice(Math.max(0, at - around), at + around);
  const flags = [...near.matchAll(/([\w$.#]+)\s*=\s*true\b/g)].map(([, flag = '']) => flag);
  return /\bawait\b/.test(near) && flags.some((flag) => new RegExp(`${escaped(flag)}\\s*=\\s*false\\b`).test(near) && isTested(flag, text));
}

function isTested(flag: string, text: string): boolean {
  return new RegExp(`\\bif\\s*\\(\\s*!?${escaped(flag)}\\b`).test(text);
}

/** How far before an assignment the loop that waits may begin, in characters. */
const before = 160;

/** `while (this.running) await this.running; this.running = this.write(job);`: what is started there runs after all that was started before. */
export function afterWaiting(t: Tracer, node: TSESTree.AssignmentExpression, run: () => Value): Value {
  if (node.right.type === N.Literal || !waitsBefore(node, t.module.text)) return run();
  const guard = newGuard(t, node, { what: 'serialised', reach: 'process' });
  t.hold(guard);
  const value = run();
  t.release((each) => each.id === guard.id);
  return value;
}

function waitsBefore({ left, range }: TSESTree.AssignmentExpression, text: string): boolean {
  const lead = text.slice(Math.max(0, range[0] - before), range[0]);
  const loop = lead.lastIndexOf('while');
  if (loop === -1) return false;
  const place = escaped(text.slice(...left.range));
  return new RegExp(`^while\\s*\\(\\s*${place}\\s*\\)\\s*\\{?\\s*await\\s+${place}\\s*;?\\s*\\}?\\s*$`).test(lead.slice(loop));
}

/**
 * `const job = (async () => { await this.tail; … })(); this.tail = job.catch(…);`: a job that begins by waiting for the one before it, and
 * takes its place in the line at once.
 */
export function waitsInLine(t: Tracer, { argument, parent }: TSESTree.AwaitExpression): boolean {
  if (argument.type !== N.MemberExpression || parent.type !== N.ExpressionStatement) return false;
  const job = functionAround(parent);
  if (job.parent?.type !== N.CallExpression || job.parent.callee !== job) return false;
  const { text } = t.module;
  const after = text.slice(job.range[1], functionAround(job.parent).range[1]);
  const kept = escaped(text.slice(...argument.range));
  return new RegExp(`(?<![\\w$.])${kept}\\s*=(?!=)`, 'u').test(after);
}
