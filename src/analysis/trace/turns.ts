import type { TSESTree } from '@typescript-eslint/utils';

import { unknownValue, type FunctionFacet, type Value } from '../values.js';
import { acquired, newGuard } from './guards.js';
import type { Tracer } from './tracer.js';

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
