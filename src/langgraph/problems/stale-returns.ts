import type { Located } from '../located.js';
import type { Outcome, Write } from '../outcomes.js';
import { shapeOf, type ReducerShape } from '../reducers/shape.js';
import type { Resolver } from '../resolver.js';
import type { StateKey, StateSchema } from '../state/types.js';
import type { StateReader } from '../state-reader.js';
import type { Certainty, GraphProblem, StaleReturnKind } from './problem.js';
import { addsToOldValue, holdsOldItems } from './values.js';

/** The reducer of a key, if it adds the update to what is there. */
export function accumulates(resolver: Resolver, key: StateKey | undefined): ReducerShape | undefined {
  if (key?.channel.kind !== 'reduced' || key.channel.batch) return undefined;
  const fn = resolver.functionOf(key.channel.reducer);
  const shape = fn && shapeOf(fn);
  return shape === 'append' || shape === 'sum' || shape === 'merge' ? shape : undefined;
}

/** A fault of what a node returns, and where it stands, which may be another file than the graph. */
export interface StaleReturn {
  readonly kind: StaleReturnKind;
  readonly certainty: Certainty;
  readonly place: Located;
  readonly data: Readonly<Record<string, string>>;
  readonly subject?: GraphProblem['subject'];
}

/** Whether a node returns old values at all, to whichever key; asked before the state is looked up. */
export function returnsOldValues(resolver: Resolver, { whole, writes }: Outcome, reader: StateReader): boolean {
  if (whole) return true;
  return [...writes.values()].some((write) => isAbsolute(resolver, reader, write, 'append') || isAbsolute(resolver, reader, write, 'sum'));
}

/** Old values that one way out of a node returns to keys that add them to themselves. */
export function staleReturns(
  resolver: Resolver,
  outcome: Outcome,
  reader: StateReader,
  state: StateSchema,
  given: StateSchema = state,
): StaleReturn[] {
  const found: StaleReturn[] = [];
  if (outcome.whole) {
    const repeated = [...state.keys.values()].find(
      (key) => given.keys.has(key.name) && !outcome.writes.has(key.name) && isAdded(accumulates(resolver, key)),
    );
    if (repeated) {
      found.push({
        kind: 'repeatedState',
        certainty: 'certain',
        place: outcome.whole,
        data: { key: repeated.name },
        subject: { what: 'whole', place: outcome.whole },
      });
    }
  }
  for (const write of outcome.writes.values()) {
    const shape = accumulates(resolver, state.keys.get(write.key));
    if (isAdded(shape) && isAbsolute(resolver, reader, write, shape)) {
      found.push({
        kind: 'absoluteValue',
        certainty: 'certain',
        place: write.place,
        data: { key: write.key },
        subject: { what: 'old', write, reader },
      });
    }
  }
  return found;
}

function isAdded(shape: ReducerShape | undefined): shape is 'append' | 'sum' {
  return shape === 'append' || shape === 'sum';
}

function isAbsolute(resolver: Resolver, reader: StateReader, { value, key }: Write, shape: 'append' | 'sum'): boolean {
  return shape === 'append' ? holdsOldItems(resolver, reader, value, key) : addsToOldValue(resolver, reader, value, key);
}
