import type { Condition, Operation } from '../effects.js';
import { operationsOf } from '../values.js';
import type { Finding, FindingOptions } from './finding.js';
import { guardOf, hasGap, isConditional, overlapOf, pairsOf } from './pairs.js';
import { keyText } from './read-modify-write.js';
import { lineOf, meetingOf, shortText } from './sites.js';

/** A decision, by what a read found, that led to a write of the same record. */
interface Check {
  readonly read: Operation;
  readonly write: Operation;
  readonly condition: Condition;
}

/**
 * A write that only happens because of what a read found, while another writer may find the same: exists -> set,
 * get === token -> del, get -> unused -> use. Cache fills look alike and are none: the value comes from elsewhere,
 * and whoever finds it gets it.
 */
export function findChecksThenActs(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const findings: Finding[] = [];
  for (const write of operations) {
    if (!['write', 'delete', 'expire', 'move', 'update'].includes(write.effect) || write.batch?.atomic) continue;
    for (const check of checksOf(write)) {
      if (!isOpen(check, options)) continue;
      const form = formOf(check);
      const meeting = form && meetingOf(check.read, write);
      if (!form || !meeting || meeting.module !== options.module) continue;
      const likely = form.certainty === 'likely' || check.read.object.certainty === 'likely' || write.object.certainty === 'likely';
      findings.push({
        kind: 'check-then-act',
        form: form.name,
        certainty: likely ? 'likely' : 'certain',
        node: meeting.write,
        module: meeting.module,
        read: check.read,
        write,
        readSite: meeting.read,
        data: { key: keyText(check.read, write), read: shortText(meeting.read, meeting.module, 32), line: String(lineOf(meeting.read)), write: write.method },
      });
      break;
    }
  }
  return findings;
}

function checksOf(write: Operation): Check[] {
  const checks: Check[] = [];
  for (const condition of write.context.conditions) {
    for (const { operation } of operationsOf(condition.sources)) {
      if ((operation.effect === 'read' || operation.effect === 'exists' || operation.effect === 'create') && operation.id < write.id && !checks.some((check) => check.read === operation)) checks.push({ read: operation, write, condition });
    }
  }
  return checks;
}

function isOpen({ read, write }: Check, options: FindingOptions): boolean {
  if (write.condition?.means === 'create' || write.effect === 'update') return false;
  if (overlapOf(read, write) === undefined && !(write.effect === 'write' && insertsWhatWasLookedUp(read, write))) return false;
  if (pairsOf(write).length > 0 || isConditional({ read, write })) return false;
  return hasGap(read, write, options.processes) && !guardOf(read, write, options.processes);
}

/** `findOne({ email })` finds nothing, then `insert({ email })`. */
function insertsWhatWasLookedUp(read: Operation, write: Operation): boolean {
  const isInsert = write.query?.verb === 'insert' || write.facts?.effect === 'insert';
  if (!isInsert || read.object.store !== write.object.store || !write.context.absent.has(read)) return false;
  const table = read.key.parts.at(-1)?.id === write.key.parts.at(-1)?.id;
  return table && [...(read.key.filter ?? [])].some(([column, value]) => {
    const bare = column.slice(column.lastIndexOf('.') + 1).split(' ')[0] ?? column;
    return [...(write.query?.set ?? [])].some(([name, each]) => name === bare && each.id === value.id);
  });
}

interface Form {
  readonly name: 'createIfAbsent' | 'deleteIfMine' | 'takeOnce' | 'expireAfterCreate' | 'transition';
  readonly certainty: 'certain' | 'likely';
}

function formOf(check: Check): Form | undefined {
  const { read, write, condition } = check;
  const isAbsent = write.context.absent.has(read);
  switch (write.effect) {
    case 'expire':
      return read.effect === 'create' ? { name: 'expireAfterCreate', certainty: 'certain' } : undefined;
    case 'delete':
      if (read.effect !== 'read' || isAbsent) return undefined;
      if (comparesWithOther(condition, read)) return { name: 'deleteIfMine', certainty: 'certain' };
      return isGate(check) && read.traits.reach !== 'machine' ? { name: 'takeOnce', certainty: 'likely' } : undefined;
    case 'write':
    case 'move':
      if (read.effect === 'create') return undefined;
      if (isAbsent) return createForm(check);
      return write.traits.granularity === 'fields' ? transitionForm(check) : undefined;
    default:
      return undefined;
  }
}

/** `owner === mine`: the value read is compared with something of one's own. */
function comparesWithOther({ compares }: Condition, read: Operation): boolean {
  if (compares.length < 2) return false;
  const fromRead = compares.filter((value) => value.direct === read || operationsOf(value.sources).some(({ operation }) => operation === read));
  const others = compares.filter((value) => !fromRead.includes(value));
  return fromRead.length > 0 && others.some((value) => !(value.isConstant && (value.constant == null || value.constant === 0 || value.constant === '')));
}

/** Nothing was there, so it is created. Who finds it there is refused; a cache would hand it out. */
function createForm(check: Check): Form | undefined {
  const { read, write, condition } = check;
  if (isFill(check)) return undefined;
  if (write.query?.verb === 'insert' || write.facts?.effect === 'insert') return { name: 'createIfAbsent', certainty: condition.otherExit === 'throw' || isGate(check) ? 'certain' : 'likely' };
  if (isGate(check)) return { name: 'createIfAbsent', certainty: 'certain' };
  if (read.effect === 'exists' && read.traits.reach !== 'machine') return { name: 'createIfAbsent', certainty: 'certain' };
  return { name: 'createIfAbsent', certainty: 'likely' };
}

/** The caller is told whether it was the first: the other way throws, or returns a plain answer. */
function isGate({ condition }: Check): boolean {
  if (condition.otherExit === 'throw') return true;
  return condition.otherExit === 'return' && condition.otherReturns?.isConstant === true && condition.otherReturns.constant !== undefined;
}

/** A value computed from elsewhere (an answer awaited after the check) that the other way hands out as well. */
function isFill({ read, write, condition }: Check): boolean {
  const returned = condition.otherReturns;
  if (condition.otherExit === 'return' && returned && !returned.isConstant) return true;
  for (const { atom } of write.written.values()) if (atom.kind === 'answer') return true;
  for (const { operation } of operationsOf(write.written)) if (operation !== read && operation.effect === 'read') return true;
  return false;
}

/** A field decided the write, and the same field is set: `if (!code.used) update({ used: true })`. */
function transitionForm({ read, write, condition }: Check): Form | undefined {
  const fields = new Set(write.fields?.keys());
  const tested = operationsOf(condition.sources).filter(({ operation }) => operation === read).flatMap(({ source }) => source.path);
  const filtered = [...(read.key.filter ?? [])].filter(([column, value]) => value.isConstant && fields.has(column) && !write.key.filter?.has(column));
  if (filtered.length > 0 && (isGate({ read, write, condition }) || condition.otherExit !== undefined)) return { name: 'transition', certainty: 'certain' };
  const same = tested.filter((part) => fields.has(part));
  if (same.length === 0) return undefined;
  // `if (user.name === name) return; update({ name })`: whoever wins writes what it meant to.
  const isIdempotent = condition.compares.some((value) => [...(write.query?.set ?? [])].some(([, each]) => each.id === value.id && !value.isConstant));
  return isIdempotent ? undefined : { name: 'transition', certainty: 'likely' };
}
