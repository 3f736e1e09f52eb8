import { compareAndSetOf } from '../../stores/lua.js';
import type { Method } from '../../stores/types.js';
import { nextId, sourceOf, union, type Value } from '../values.js';
import { deepSources, derived } from './objects.js';
import type { OperationCall } from './operations.js';
import { countedAt, valueAt, valuesAt } from './places.js';
import { record } from './records.js';
import type { Tracer } from './tracer.js';

/** `eval(script, 1, key, old, next)`: one step on the server; a compare-and-set where the text of the script is one. */
export function runScript(t: Tracer, call: OperationCall, facts: Extract<Method, { effect: 'script' }>): Value {
  const keys = countedAt(t, call, facts.keys, facts.count);
  const text = valueAt(t, call, facts.text);
  const swap = keys.length === 1 && typeof text?.constant === 'string' ? compareAndSetOf(text.constant) : undefined;
  const given = swap ? argumentsOf(t, call, facts, keys.length) : [];
  const expected = swap && given[swap.expected - 1];
  const next = swap && given[swap.next - 1];
  const key = { parts: [...call.object.key, ...keys], filter: undefined };
  if (!swap || !expected || !next) {
    record(t, call, 'script', key, {});
    return derived(t, `script${nextId()}`, union(...call.args.map((argument) => deepSources(t, argument))));
  }
  const operation = record(t, call, 'cas', key, {
    value: next,
    written: deepSources(t, next),
    condition: { means: 'unchanged', sources: deepSources(t, expected) },
    conflict: swap.lost && { signal: swap.lost },
  });
  return derived(t, `result${operation.id}`, sourceOf(operation, ['(result)']), { direct: operation });
}

/** What a script finds in `ARGV`: where keys and arguments stand in one row, what comes after the keys. */
function argumentsOf(t: Tracer, call: OperationCall, { keys, values }: Extract<Method, { effect: 'script' }>, count: number): Value[] {
  if (values === undefined) return [];
  const all = valuesAt(t, call, values);
  return values === keys ? all.slice(count) : all;
}
