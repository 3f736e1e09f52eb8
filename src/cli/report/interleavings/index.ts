import type { Detail, Interleaving } from '../types.js';
import { graphScripts } from './graph.js';
import { bufferScripts } from './memory.js';
import { play, type Script } from './script.js';
import { storeScripts } from './stores.js';

const scripts: Readonly<Record<string, Script>> = { ...storeScripts, ...bufferScripts, ...graphScripts };

/** Two writers, step by step, in an order in which a finding loses something; `undefined` for a rule without such a course. */
export function interleavingOf(detail: Detail): Interleaving | undefined {
  const script = scripts[`${detail.rule} ${detail.form}`] ?? scripts[detail.rule];
  return script && play(script, detail);
}
