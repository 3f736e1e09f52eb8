import type { TSESTree } from '@typescript-eslint/utils';
import type { Method } from '../../stores/types.js';
import type { Batch, Operation } from '../effects.js';
import { nextId, noSources, sourceOf, union, unknownValue, type Value } from '../values.js';
import { deepSources, derived, freshObject, keepProperty } from './objects.js';
import { operate, type OperationCall } from './operations.js';
import { record } from './records.js';
import { itemsOf, valueAt } from './places.js';
import { objectWithin } from './recognise.js';
import type { Tracer } from './tracer.js';

/** `multi()`, `pipeline()`: a chain whose commands are sent together. */
export function openBatch(t: Tracer, call: OperationCall, facts: Extract<Method, { effect: 'batch' }>): Value {
  const { atomic, commands, compares } = facts;
  const type = t.options.catalogue.resolve(call.object.client, facts.returns);
  if (!type) return unknownValue();
  const batch: Batch = { id: nextId(), atomic, traits: call.object.type.store, node: call.node, operations: [], commands: [], checks: [] };
  if (compares !== undefined) batch.checks.push(checkOf(t, call, compares, compares));
  const chain: Value = {
    id: `batch${batch.id}`,
    sources: noSources,
    object: objectWithin(call.object, type, { batch, key: call.object.key }),
  };
  if (commands !== undefined) runBatchCommands(t, call, chain, commands);
  return chain;
}

/** What must still be so for a batch to be carried out: an entry as it was read, or none at all. */
export function checkOf(t: Tracer, call: OperationCall, entry: string, version: string | undefined): Batch['checks'][number] {
  const checked = valueAt(t, call, entry);
  const known = valueAt(t, call, version);
  const isAbsent = known?.isConstant === true && (known.constant === null || known.constant === 0);
  return { means: isAbsent ? 'create' : 'unchanged', sources: checked ? deepSources(t, checked) : noSources };
}

/** `new Batch(true)`: gathers commands of a client that only the commit names. */
export function constructedBatch(t: Tracer, node: TSESTree.NewExpression, args: readonly Value[], atomicAt: string): Batch {
  const atomic = valueAt(t, { args, receiver: undefined }, atomicAt)?.constant !== false;
  return { id: nextId(), atomic, traits: undefined, node, operations: [], commands: [], checks: [] };
}

/** `multi([['set', key, value], …])`: commands as nested arrays, the name first. */
function runBatchCommands(t: Tracer, call: OperationCall, chain: Value, place: string): void {
  const list = valueAt(t, call, place);
  const { object } = chain;
  if (!list || !object) return;
  for (const command of itemsOf(t, list)) {
    const [name, ...args] = itemsOf(t, command);
    const facts = typeof name?.constant === 'string' ? t.options.catalogue.method(object.type, name.constant) : undefined;
    if (facts && typeof name?.constant === 'string')
      operate(t, { object, facts, method: name.constant, node: call.node, args, receiver: chain });
  }
}

/** `exec()`: the batch happens now, or not at all if a watched or checked key has changed. */
export function commitBatch(t: Tracer, call: OperationCall, facts: Extract<Method, { effect: 'commit' }>): Value {
  const given = facts.batch === undefined ? undefined : valueAt(t, call, facts.batch);
  const batch = given?.object?.batch ?? call.object.batch;
  const asPipeline = facts.unlessArgument !== undefined && valueAt(t, call, facts.unlessArgument)?.constant === true;
  const watched = t.state.guards.some((guard) => guard.what === 'watch' && guard.store === call.object.store);
  const checked = batch !== undefined && batch.checks.length > 0;
  const object = { ...call.object, ...(batch ? { batch: asPipeline ? { ...batch, atomic: false } : batch } : {}) };
  // Commands that were gathered apart from any client are those of the one that sends them.
  if (given?.object)
    for (const each of batch?.operations ?? []) Object.assign(each, { object: { ...each.object, store: call.object.store } });
  const keys = batch?.operations.flatMap((operation) => operation.key.parts.slice(0, 1)) ?? [];
  const operation = record(
    t,
    { ...call, object },
    'commit',
    { parts: keys, filter: undefined },
    { conflict: watched || checked ? facts.conflict : undefined },
  );
  t.release((guard) => guard.what === 'watch' && guard.store === call.object.store);
  const result = derived(t, `result${operation.id}`, sourceOf(operation, ['(result)']), { direct: operation });
  if (batch && facts.answers) giveAnswers(t, result, operation, batch.commands, facts.answers);
  return result;
}

/** Notes a command of an open batch: what it answers stands at its place among the answers. */
export function noteCommand({ operations, commands }: Batch, met: number): void {
  commands.push(operations.length === met + 1 ? operations[met] : undefined);
}

/** `[[error, text], …] = await pipeline.get(key).ttl(key).exec()`: the answers of the commands, if it is certain which were sent. */
function giveAnswers(t: Tracer, result: Value, commit: Operation, commands: Batch['commands'], form: 'values' | 'pairs'): void {
  const { runs, conditions } = commit.context;
  const isFixed = commands.every(
    (each) =>
      each === undefined || (each.context.runs.length === runs.length && each.context.conditions.every((one) => conditions.includes(one))),
  );
  if (!isFixed) return;
  for (const [index, command] of commands.entries()) {
    if (command?.effect !== 'read' && command?.effect !== 'exists') continue;
    // that there is an answer at all tells that nothing watched has changed
    const sources = commit.conflict ? union(sourceOf(command), sourceOf(commit, ['(result)'])) : sourceOf(command);
    const answer = derived(t, `read${command.id}`, sources, { direct: command, name: command.method });
    const pair = (): Value =>
      freshObject(
        t,
        'array',
        new Map([
          ['0', unknownValue()],
          ['1', answer],
        ]),
        sourceOf(commit, ['(result)']),
      );
    keepProperty(t, result, String(index), form === 'pairs' ? pair() : answer);
  }
}
