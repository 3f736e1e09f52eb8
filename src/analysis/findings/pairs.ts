import type { Guard, Key, Operation } from '../effects.js';
import { Edit, operationsOf, type Source, type Value } from '../values.js';
import { isSameStore } from '../trace/recognise.js';
import { duplicateError } from '../../stores/duplicates.js';

/** A read whose value flows into a write of the same record. */
export interface Pair {
  readonly read: Operation;
  readonly write: Operation;
  /** the sources that make the connection */
  readonly sources: readonly Source[];
  readonly edits: number;
}

/** How two keys select: the same record, or a part of it. */
export type Overlap = 'same' | 'write of a part' | 'read of a part' | undefined;

/** Whether two operations are on the same record of the same store. */
export function overlapOf(read: Operation, write: Operation): Overlap {
  if (!isSameStore(read.object, write.object)) return undefined;
  return compareKeys(read, write);
}

function compareKeys(read: Operation, write: Operation): Overlap {
  const a = read.key.parts;
  const b = write.key.parts;
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) if (!isSamePart(read, a[index], b[index])) return undefined;
  const filtered = compareFilters(read, write);
  if (!filtered) return undefined;
  if (a.length === b.length)
    return a.length > 0 || read.key.filter || read.object.key.length > 0 || read.traits.identity === undefined ? 'same' : undefined;
  return a.length < b.length ? 'write of a part' : 'read of a part';
}

/** Whether two parts of keys are the same: alike, or put together of the same texts. */
function isSamePart(read: Operation, a: Value | undefined, b: Value | undefined): boolean {
  if (a?.id === b?.id) return true;
  if (!a || !b || a.isConstant || b.isConstant) return false;
  if (!a.parts && !b.parts) return namesItself(read, a, b);
  return (
    a.parts !== undefined && a.parts.length === b.parts?.length && a.parts.every((part, index) => isSamePart(read, part, b.parts?.[index]))
  );
}

const ownName = /^(?:_?id|uuid|key)$/i;

/** `const item = await find(id); await save(item.id, item)`: a record holds its own name, called as such or as what it was found by. */
function namesItself(read: Operation, found: Value, named: Value): boolean {
  return operationsOf(named.sources).some(({ operation, source }) => {
    const field = source.path.at(-1);
    return (
      operation === read &&
      field !== undefined &&
      (source.edits & ~Edit.select) === Edit.none &&
      (ownName.test(field) || field === found.name)
    );
  });
}

/**
 * Filters select the same row if the write's columns are those of the read, or name the row by a column that was read
 * from it. Further conditions of the write narrow it; they do not lead to another row.
 */
function compareFilters(read: Operation, write: Operation): boolean {
  const a = read.key.filter;
  const b = write.key.filter;
  if (!a && !b) return true;
  if (!b || b.size === 0) return !a || a.size === 0 ? read.key.filter === write.key.filter || write.key.filter === undefined : false;
  if (namesRowOf(read, write.key)) return true;
  if (!a || a.size === 0) return false;
  let equal = 0;
  for (const [column, value] of a) {
    const other = b.get(column) ?? columnLike(b, column);
    if (other && other.id === value.id) equal++;
    else if (other && !(other.id === value.id)) return false;
  }
  return equal > 0 && equal === Math.min(a.size, b.size);
}

function columnLike(filter: ReadonlyMap<string, { id: string }>, column: string): { id: string } | undefined {
  const bare = column.slice(column.lastIndexOf('.') + 1);
  for (const [name, value] of filter) if (name.slice(name.lastIndexOf('.') + 1) === bare) return value;
  return undefined;
}

/** `where: { id: row.id }` */
function namesRowOf(read: Operation, key: Key): boolean {
  for (const [column, value] of key.filter ?? []) {
    for (const { operation, source } of operationsOf(value.sources))
      if (operation === read && source.path.at(-1) === column.slice(column.lastIndexOf('.') + 1)) return true;
    if (/\bid$/i.test(column) && value.id.startsWith(`read${read.id}.`)) return true;
    if (value.id.startsWith(`rows${read.id}.`) || value.id.startsWith(`read${read.id}.`)) return true;
  }
  return false;
}

const whole: ReadonlySet<string> = new Set(['rows', 'results', 'data', 'value', 'Item', 'resource', 'Body', '0', '(result)']);

/** The field of a record that a source is, below the client's own wrapping: `rows.0.balance` is `balance`. */
export function fieldOf(source: Source): string | undefined {
  return source.path.find((part) => !whole.has(part) && !/^\d+$/.test(part) && !part.startsWith('['));
}

/** The pairs that a write closes. */
export function pairsOf(write: Operation): Pair[] {
  const byRead = new Map<Operation, Source[]>();
  const note = (read: Operation, source: Source): void => {
    const known = byRead.get(read);
    if (known) known.push(source);
    else byRead.set(read, [source]);
  };
  if (write.fields) {
    for (const [field, sources] of write.fields) {
      for (const { operation, source } of operationsOf(sources)) {
        if (operation.effect === 'read' && isField(source, field) && isLosing(source, write)) note(operation, source);
      }
    }
  } else {
    for (const { operation, source } of operationsOf(write.written))
      if (operation.effect === 'read' && source.path[0] !== '(result)') note(operation, source);
  }
  const pairs: Pair[] = [];
  for (const [read, sources] of byRead) {
    const overlap = overlapOf(read, write);
    if (!overlap || write.context.absent.has(read)) continue;
    const relevant = overlap === 'write of a part' ? sources.filter((source) => partFits(read, write, source)) : sources;
    if (relevant.length === 0) continue;
    pairs.push({ read, write, sources: relevant, edits: relevant.reduce((all, source) => all | source.edits, 0) });
  }
  return pairs.filter((pair) => !isAside(pair, pairs));
}

/**
 * `const { input } = await load(); const output = await ask(input); save({ ...(await load()), output })`: the record was read again,
 * and of the first read there is only what was made of one of its fields elsewhere.
 */
function isAside({ read, write, sources }: Pair, pairs: readonly Pair[]): boolean {
  return (
    pairs.some((other) => other.read.id > read.id && other.sources.some((source) => source.path.length === 0)) &&
    sources.every((source) => source.path.length > 0 && isAnswer(source, read, write))
  );
}

/** What an awaited call made of a field: `answer`, or a part of it, whose path is that of the field and then of the part. */
function isAnswer({ path, edits }: Source, read: Operation, write: Operation): boolean {
  if ((edits & ~Edit.select) === Edit.compute) return true;
  return [...write.written.values()].some(({ atom, path: part }) => {
    if (atom.kind !== 'answer' || atom.id < read.id) return false;
    if (part.length === 0) return (edits & Edit.compute) !== 0;
    const start = path.length - part.length;
    return start > 0 && part.every((step, index) => path[start + index] === step);
  });
}

/** A field that is written as it was read loses nothing of its own; arrays whose edits are sent as operators neither. */
function isLosing(source: Source, write: Operation): boolean {
  const edits = source.edits & ~Edit.select;
  if (edits === Edit.none) return false;
  const isSafe = write.traits.fields?.arrays === 'safe' && write.facts?.effect === 'write' && write.facts.entity === true;
  return !isSafe || (edits & ~(Edit.append | Edit.remove)) !== 0;
}

function isField(source: Source, field: string): boolean {
  const from = fieldOf(source);
  // a column may bear the name of a wrapping: `data`, `value`
  return from === undefined ? source.path.at(-1) === field : from === field || field.startsWith(`${from}.`) || field.endsWith(`.${from}`);
}

/** `hgetall(k)` then `hset(k, f, v)`: only what came from the same field was read and is now overwritten. */
function partFits(read: Operation, write: Operation, source: Source): boolean {
  const part = write.key.parts[read.key.parts.length];
  const steps = part && stepsOf(part);
  if (steps) return source.path.length === 0 || steps.every((step, index) => source.path[index] === step);
  if (typeof part?.constant === 'string')
    return source.path.length === 0 || source.path[0] === part.constant || fieldOf(source) === part.constant;
  return source.path.length === 0 || source.path.some((each) => each === `[${part?.id ?? ''}]`);
}

/** A path into a JSON document, as it is spelt for RedisJSON: `$.variants.${name}` leads to `variants`, and there to the part of that name. */
function stepsOf(path: Value): string[] | undefined {
  const [start, ...others] = path.parts ?? [path];
  if (typeof start?.constant !== 'string' || !start.constant.startsWith('$')) return undefined;
  const steps: string[] = [];
  for (const each of [start, ...others]) {
    if (!each.isConstant) steps.push(`[${each.id}]`);
    else
      steps.push(
        ...String(each.constant)
          .split(/[$.[\]'"]+/u)
          .filter((step) => step !== ''),
      );
  }
  return steps;
}

/** The record has a name that was made up in the very run that reads it: nobody else can know it. */
export function isOwn({ key, context }: Operation): boolean {
  return key.parts.some((part) =>
    [...part.sources.values()].some(
      ({ atom }) =>
        atom.kind === 'fresh' && atom.unique && atom.local && !context.frames.some((frame) => frame.callback && frame.id > atom.id),
    ),
  );
}

/** Whether another writer can come in between. */
export function hasGap(read: Operation, write: Operation, processes: 'one' | 'many'): boolean {
  const gap = read.traits.gap === 'remote' || write.traits.gap === 'remote' ? 'remote' : read.traits.gap;
  switch (gap) {
    case 'remote':
      return true;
    case 'gated':
      return write.context.foreignSuspensions > read.context.foreignSuspensions;
    case 'sync':
      return write.context.suspensions > read.context.suspensions || (processes === 'many' && read.traits.reach !== 'process');
  }
}

/** Whether nobody else can come in between a read and a write: a guard, or a lock made of a conditional write. */
export function isGuarded(read: Operation, write: Operation, processes: 'one' | 'many'): boolean {
  return guardOf(read, write, processes) !== undefined || holdsKey(read, write) || locksRowForCaller(read, write);
}

/** `tx.select().for('update')` on a handle that was handed in: the transaction that holds the lock is the caller's. */
function locksRowForCaller(read: Operation, write: Operation): boolean {
  if (!read.locksRow || read.object.store !== write.object.store || !/^[\w$]+@\d+$/.test(read.object.store)) return false;
  return ![...read.context.guards, ...write.context.guards].some(({ what }) => what === 'transaction');
}

/** Names of what only one holds at a time. */
export const lockName = /lock|mutex|lease|semaphore|busy|exclusive/i;

/** `if (await redis.set(lock, token, 'NX') !== 'OK') return;` before both, and the key given back afterwards. */
function holdsKey(read: Operation, write: Operation): boolean {
  return read.context.conditions.some(
    (condition) =>
      write.context.conditions.includes(condition) &&
      operationsOf(condition.sources).some(
        ({ operation }) =>
          operation.effect === 'create' &&
          operation.key.parts.at(-1)?.id !== read.key.parts.at(-1)?.id &&
          (operation.result.released === true || operation.key.parts.some((part) => lockName.test(part.id))),
      ),
  );
}

/** The guard that makes a read and a write one step, if there is one. */
function guardOf(read: Operation, write: Operation, processes: 'one' | 'many'): Guard | undefined {
  const shared = read.context.guards.filter((guard) => write.context.guards.includes(guard));
  return shared.find((guard) => guards(guard, read, write, processes));
}

/** A guard around both that guards nothing. */
export function flawedGuardOf(read: Operation, write: Operation): Guard | undefined {
  return read.context.guards.find((guard) => guard.flaw !== undefined && write.context.guards.includes(guard));
}

function guards(guard: Guard, read: Operation, write: Operation, processes: 'one' | 'many'): boolean {
  switch (guard.what) {
    case 'watch':
      return guard.store === write.object.store && write.batch?.atomic === true;
    case 'transaction':
      if (guard.flaw === 'default isolation') return read.locksRow;
      return guard.flaw === undefined;
    case 'lock':
    case 'serialised':
    case 'key lock':
      return guard.flaw === undefined && (processes === 'one' || guard.reach === 'everywhere' || read.traits.reach === 'process');
  }
}

/** Whether the write only happens if the record is still as it was read. */
export function isConditional(pair: Pick<Pair, 'read' | 'write'>): boolean {
  const { read, write } = pair;
  if (write.effect === 'cas' || write.condition?.means === 'unchanged') return true;
  // A column of the row beside the one that finds it, with the value read: a version, or the old value itself.
  for (const [column, value] of write.key.filter ?? []) {
    if (read.key.filter?.has(column) || read.key.filter === undefined) continue;
    const bare = column.slice(column.lastIndexOf('.') + 1);
    if (/^_?id$/i.test(bare)) continue;
    // the row is found by some of the very columns that are written: an upsert
    if (write.columns?.get(column)?.id === value.id) continue;
    if (
      value.id.startsWith(`read${read.id}.`) ||
      value.id.startsWith(`rows${read.id}.`) ||
      operationsOf(value.sources).some(({ operation }) => operation === read)
    )
      return true;
  }
  return false;
}

/** The write stands in a `try` whose handler knows what a second row of the same key is refused with. */
export function expectsDuplicate({ context, module }: Operation): boolean {
  return context.handlers.some((handler) => duplicateError.test(module.text.slice(...handler.range)));
}
