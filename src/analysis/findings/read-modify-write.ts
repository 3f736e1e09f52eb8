import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation } from '../effects.js';
import { Edit, type Value } from '../values.js';
import type { Finding, FindingOptions } from './finding.js';
import { isMemoryCopy } from './memory-copy.js';
import { isOnceInProcess, isProjectFile } from './once.js';
import { fieldOf, flawedGuardOf, hasGap, isConditional, isGuarded, isOwn, overlapOf, pairsOf, type Pair } from './pairs.js';
import { lineOf, meetingOf, nameOfFunction, shortText } from './sites.js';

/**
 * A record is read, a new value is computed from what was read, and written back, with nothing that keeps another writer
 * out in between. An append is the same fault, told apart since its way out is another.
 */
export function findReadModifyWrites(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const findings: Finding[] = [];
  const locking = operations.filter((operation) => operation.locksRow);
  for (const write of operations) {
    if ((write.effect !== 'write' && write.effect !== 'move' && write.effect !== 'update') || isInsert(write)) continue;
    // One cause, one report: the read nearest to the write.
    const pair = pairsOf(write).findLast(
      (each) => (write.effect !== 'update' || isRefill(each, operations)) && isUnprotected(each, locking, options),
    );
    const finding = pair && toFinding(pair, options);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** A new row takes the place of none. */
function isInsert({ query, facts }: Operation): boolean {
  return query?.verb === 'insert' || facts?.effect === 'insert';
}

/** `del(key)` and then `sadd(key, …)`: what is emptied and filled again is written whole. */
function isRefill({ read, write }: Pair, operations: readonly Operation[]): boolean {
  return operations.some(
    (each) =>
      each.effect === 'delete' &&
      each.id > read.id &&
      each.id < write.id &&
      each.key.parts.length === write.key.parts.length &&
      overlapOf(each, write) === 'same',
  );
}

function isUnprotected(pair: Pair, locking: readonly Operation[], options: FindingOptions): boolean {
  const { read, write } = pair;
  if (read.id > write.id && !sharesLoop(read, write)) return false;
  // written because nothing could be read: `try { load() } catch { save(initial) }`
  if (write.context.caught.some((handler) => read.context.handlers.includes(handler))) return false;
  if (isConditional(pair) || write.condition?.means === 'create' || isOwn(read) || isMemoryCopy(pair)) return false;
  if (!hasGap(read, write, options.processes) || isGuarded(read, write, options.processes)) return false;
  // The row may be locked by one statement (`SELECT … FOR UPDATE`) and read by another.
  return !read.context.guards.some(
    (guard) => guard.what === 'transaction' && locking.some((each) => each.id <= read.id && each.context.guards.includes(guard)),
  );
}

function sharesLoop(read: Operation, write: Operation): boolean {
  return write.context.runs.some((run) => run.what === 'loop' && read.context.runs.some((each) => each.node === run.node));
}

/** Functions that make their object ready for use. */
const startsUp = /^(?:constructor|init|initiali[sz]e|set_?up|start|boot|bootstrap|hydrate|restore\w*|migrate\w*|onModuleInit)$/i;

/** Calls between a function and what it surely reads and writes. */
const deepest = 3;

/** What was done to the value says which fault it is, and how sure. */
function toFinding(pair: Pair, options: FindingOptions): Finding | undefined {
  const { read, write, edits } = pair;
  const meeting = meetingOf(read, write);
  if (!meeting || meeting.module !== options.module) return undefined;
  const real = edits & ~Edit.select;
  const flaw = flawedGuardOf(read, write);
  const isAppend =
    (real & (Edit.append | Edit.remove)) !== 0 &&
    (real & ~(Edit.append | Edit.remove | Edit.field)) === 0 &&
    write.traits.granularity === 'value'
      ? hasOnlyItemEdits(pair)
      : (real & (Edit.append | Edit.remove)) !== 0 && (real & ~(Edit.append | Edit.remove)) === 0;
  const kind = isAppend ? 'client-side-append' : 'read-modify-write';
  const likely =
    read.object.certainty === 'likely' ||
    write.object.certainty === 'likely' ||
    isMerePass(pair) ||
    // what calls so far down do for other ends is hardly meant as a change of what was read up here
    meeting.depth > deepest ||
    isProjectFile(write) ||
    isOnceInProcess(read, write, options.processes) ||
    // what one process has to itself, and does once
    (read.traits.reach !== 'network' && startsUp.test(nameOfFunction(meeting.home) ?? '')) ||
    // a loss all the same, as measured; but many take a transaction for enough, so the preset for everyone leaves it alone
    flaw?.flaw === 'default isolation' ||
    (write.effect === 'move' && read.traits.reach === 'process');
  const fields = write.traits.granularity === 'fields' ? pair.sources.map(fieldOf).filter((field) => field !== undefined) : [];
  const key = keyText(read, write, fields);
  return {
    kind,
    form: flaw?.flaw === 'default isolation' ? 'inTransaction' : write.traits.noAtomic ? 'withoutAtomic' : isAppend ? 'append' : 'change',
    certainty: likely ? 'likely' : 'certain',
    node: meeting.write,
    module: meeting.module,
    read,
    write,
    guard: flaw,
    readSite: meeting.read,
    edits,
    data: {
      key,
      read: `${shortText(meeting.read, meeting.module, 32)}`,
      line: String(lineOf(meeting.read)),
      wayOut: write.traits.noAtomic ?? '',
    },
  };
}

/** Items added or taken out are the only edits on every part that comes from the read. */
function hasOnlyItemEdits(pair: Pair): boolean {
  return (
    pair.sources.every((source) => (source.edits & ~(Edit.append | Edit.remove | Edit.field | Edit.select)) === 0) &&
    pair.sources.some((source) => (source.edits & (Edit.append | Edit.remove)) !== 0)
  );
}

/**
 * The value is written back as it was read, or as one of several alternatives: a touch, or a cache that keeps its hit.
 * Only what is written back untouched from a certain read is a certain loss.
 */
function isMerePass({ read, write, edits, sources }: Pair): boolean {
  if ((edits & ~Edit.select) !== 0) return false;
  // Rebuilt from parts of what was read: the rest of the record, and newer parts, go.
  if (sources.some((source) => source.path.length > 0 && (source.edits & Edit.select) === 0)) return false;
  if ((edits & Edit.select) !== 0) return !(write.value?.id.includes('|') ?? false) || write.value?.cells !== undefined;
  return write.value?.id !== `read${read.id}` || write.value.id.includes('|');
}

/** What is at stake: the fields of a record where they are known, else the key as the source has it. */
export function keyText(read: Operation | undefined, write: Operation, fields: readonly string[] = []): string {
  if (fields.length > 0) return [...new Set(fields)].join(', ');
  const operation = write.call ? write : (read ?? write);
  const { call, facts } = operation;
  if (operation.query?.table) return textOfTable(operation.query.table) ?? operation.method;
  // of several parts (`put(namespace, key, value)`) the last one says which record
  const place = facts && 'key' in facts ? (typeof facts.key === 'object' ? facts.key.at(-1) : facts.key) : undefined;
  if (!call || !('arguments' in call) || place === undefined) return operation.method;
  if (place === 'this' && call.callee.type === N.MemberExpression) return shortText(call.callee.object, operation.module, 32);
  const [index, ...path] = place.split('.');
  const argument = call.arguments[Number.parseInt(index ?? '', 10)];
  const part = path.reduce<TSESTree.Node | undefined>(propertyOf, argument);
  const named = part ?? argument;
  return named ? shortText(named, operation.module, 32) : operation.method;
}

function textOfTable({ constant, name }: Value): string | undefined {
  return typeof constant === 'string' ? constant : name;
}

function propertyOf(node: TSESTree.Node | undefined, name: string): TSESTree.Node | undefined {
  if (node?.type !== N.ObjectExpression) return undefined;
  const found = node.properties.find((each) => each.type === N.Property && each.key.type === N.Identifier && each.key.name === name);
  return found?.type === N.Property ? found.value : undefined;
}
