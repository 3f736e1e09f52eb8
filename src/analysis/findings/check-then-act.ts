import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Condition, Operation } from '../effects.js';
import { Edit, operationsOf, type Value } from '../values.js';
import type { Finding, FindingOptions } from './finding.js';
import { isOnceInProcess } from './once.js';
import { expectsDuplicate, hasGap, isConditional, isGuarded, isOwn, lockName, overlapOf, pairsOf } from './pairs.js';
import { keyText } from './read-modify-write.js';
import { isAnswered, isRepeatable } from './repeatable.js';
import { clearsAway, endsUse, marksRemoval } from './removal.js';
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
    const best = bestCheck(write, options);
    const meeting = best && meetingOf(best.check.read, write);
    if (!best || !meeting || meeting.module !== options.module) continue;
    const { check, form } = best;
    const likely =
      form.certainty === 'likely' ||
      check.read.object.certainty === 'likely' ||
      write.object.certainty === 'likely' ||
      meeting.depth > deepest ||
      isOnceInProcess(check.read, write, options.processes);
    findings.push({
      kind: 'check-then-act',
      form: form.name,
      certainty: likely ? 'likely' : 'certain',
      node: meeting.write,
      module: meeting.module,
      read: check.read,
      write,
      readSite: meeting.read,
      data: {
        key: keyText(check.read, write, fieldsOf(check, form)),
        read: shortText(meeting.read, meeting.module, 32),
        line: String(lineOf(meeting.read)),
        write: write.method,
      },
    });
  }
  return findings;
}

/** Calls between a function that decides and what it surely reads and writes. */
const deepest = 2;

/** The fields that the check was about: those that found the record, for one that is created; else those tested and set. */
function fieldsOf({ read, write, condition }: Check, form: Form): readonly string[] {
  if (write.traits.granularity !== 'fields') return [];
  if (form.name === 'createIfAbsent') return [...(read.key.filter?.keys() ?? [])];
  const tested = operationsOf(condition.sources).filter(({ operation }) => operation === read);
  const fields = tested.flatMap(({ source }) => source.path).filter((name) => write.fields?.has(name) || write.columns?.has(name));
  return fields.length > 0 ? fields : [...(write.fields?.keys() ?? [])];
}

/** The decision that says most clearly what went wrong. */
function bestCheck(write: Operation, options: FindingOptions): { check: Check; form: Form } | undefined {
  let best: { check: Check; form: Form } | undefined;
  for (const check of checksOf(write)) {
    const form = isOpen(check, options) ? formOf(check) : undefined;
    if (form && (!best || (best.form.certainty === 'likely' && form.certainty === 'certain'))) best = { check, form };
  }
  return best;
}

function checksOf(write: Operation): Check[] {
  const checks: Check[] = [];
  for (const condition of write.context.conditions) {
    for (const { operation } of operationsOf(condition.sources)) {
      if ((operation.effect === 'read' || operation.effect === 'exists' || operation.effect === 'create') && operation.id < write.id)
        checks.push({ read: operation, write, condition });
    }
  }
  return checks;
}

function isOpen({ read, write }: Check, options: FindingOptions): boolean {
  if (write.condition?.means === 'create' || write.query?.verb === 'upsert' || isOwn(read)) return false;
  if (overlapOf(read, write) === undefined && !(write.effect === 'write' && insertsWhatWasLookedUp(read, write))) return false;
  if (pairsOf(write).length > 0 || isConditional({ read, write }) || followsOutcome(read, write)) return false;
  return hasGap(read, write, options.processes) && !isGuarded(read, write, options.processes);
}

/** What decides in the end is the outcome of a later write of the same record, which tells who was first. */
function followsOutcome(read: Operation, write: Operation): boolean {
  return write.context.conditions.some(({ sources }) =>
    operationsOf(sources).some(
      ({ operation, source }) =>
        source.path[0] === '(result)' && operation.id > read.id && operation.id < write.id && overlapOf(read, operation) !== undefined,
    ),
  );
}

/** `findOne({ email })` finds nothing, then `insert({ email })`. */
function insertsWhatWasLookedUp(read: Operation, write: Operation): boolean {
  const isInsert = write.query?.verb === 'insert' || write.facts?.effect === 'insert';
  if (!isInsert || read.object.store !== write.object.store || !write.context.absent.has(read)) return false;
  const table = read.key.parts.at(-1)?.id === write.key.parts.at(-1)?.id;
  return (
    table &&
    [...(read.key.filter ?? [])].some(([column, value]) => {
      const bare = column.slice(column.lastIndexOf('.') + 1).split(' ')[0] ?? column;
      return [...(write.columns ?? [])].some(([name, each]) => name === bare && each.id === value.id);
    })
  );
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
      if (read.effect !== 'read' || isAbsent || clearsAway(check)) return undefined;
      if (comparesWithOther(condition, read))
        // One field of a record says who may delete it; all that is under a key says who holds it.
        return { name: 'deleteIfMine', certainty: comparesPart(check) ? 'likely' : 'certain' };
      // `const taken = await kv.del(key); if (taken !== 1) return null;`: the answer says who was first.
      return (isGate(check) || (isOneTime(read) && isAnswered(check))) &&
        !endsUse(check) &&
        read.traits.reach !== 'machine' &&
        !(write.result.used && write.traits.noAtomic === undefined)
        ? { name: 'takeOnce', certainty: isOneTime(read) && !throwsIfGone(write) ? 'certain' : 'likely' }
        : undefined;
    case 'update':
      // Counted or looked up, then added: two callers can both be let in.
      return read.effect !== 'create' && isGate(check) && write.facts?.effect === 'update' && !write.condition
        ? { name: 'createIfAbsent', certainty: read.effect === 'exists' || isAbsent || isLimit(check) ? 'certain' : 'likely' }
        : undefined;
    case 'write':
    case 'move':
      if (read.effect === 'create') return undefined;
      if (isAbsent) return createForm(check);
      if (write.traits.granularity === 'fields') return transitionForm(check);
      return condition.ordered && comparesWithWritten(condition, read, write) ? { name: 'transition', certainty: 'certain' } : undefined;
    default:
      return undefined;
  }
}

/** Of two callers one gets an error, which no handler of the function takes. */
function throwsIfGone({ conflict, context }: Operation): boolean {
  return conflict?.signal === 'throws' && context.handlers.length === 0;
}

/** `if (members >= seats) throw`, before one more is added. How long a file may grow is no such promise: one line more harms nobody. */
function isLimit({ read, condition }: Check): boolean {
  return condition.ordered && read.traits.reach !== 'machine';
}

/** `owner === mine`: the value read is compared with something of one's own. */
function comparesWithOther({ compares }: Pick<Condition, 'compares'>, read: Operation): boolean {
  if (compares.length < 2) return false;
  const fromRead = compares.filter(
    (value) => value.direct === read || operationsOf(value.sources).some(({ operation }) => operation === read),
  );
  const others = compares.filter((value) => !fromRead.includes(value));
  return (
    // how many were found says nothing of whose they are
    fromRead.some(({ id }) => !id.endsWith('.length')) &&
    others.some((value) => !(value.isConstant && (value.constant == null || value.constant === 0 || value.constant === '')))
  );
}

/** What is compared is a part of the record that is deleted: `hget(post, 'author')` before `del(post)`. */
function comparesPart({ read, write }: Check): boolean {
  return read.key.parts.length > write.key.parts.length && !read.key.parts.some((part) => lockName.test(part.id));
}

/** Nothing was there, so it is created. Who finds it there is refused; a cache would hand it out. */
function createForm(check: Check): Form | undefined {
  const { read, write, condition } = check;
  const isInsert = write.query?.verb === 'insert' || write.facts?.effect === 'insert';
  if (isInsert && expectsDuplicate(write)) return undefined;
  if (isFill(check)) return undefined;
  if (isInsert) return { name: 'createIfAbsent', certainty: condition.otherExit === 'throw' || isGate(check) ? 'certain' : 'likely' };
  // A flag, that is: `0` or an empty list is where others go on from.
  const isFlag = /^(?:true|on|yes|done|enabled)$/i.test(String(write.value?.constant));
  if (isFlag && isRepeatable(check)) return { name: 'createIfAbsent', certainty: 'likely' };
  // Moved to a place that is free: most often a file of an older version, and the second mover finds nothing to move.
  if (write.effect === 'move') return { name: 'createIfAbsent', certainty: 'likely' };
  if (isGate(check)) return { name: 'createIfAbsent', certainty: 'certain' };
  // A file that a program writes once, as it starts, is asked for synchronously or filled with what stands in the code.
  const isSetUp = read.traits.reach === 'machine' && (read.traits.gap === 'sync' || !isOfCaller(write));
  if (read.effect === 'exists' && !isSetUp) return { name: 'createIfAbsent', certainty: 'certain' };
  return { name: 'createIfAbsent', certainty: 'likely' };
}

/** What is written comes from the caller, so that two of them write different things. */
function isOfCaller({ written }: Operation): boolean {
  return [...written.values()].some(({ atom }) => atom.kind === 'input');
}

/** Names of what may be used only once. */
const oneTime =
  /token|(?<!(?:discount|promo|promotion|country|postal|zip|status|error|language|currency|source)_?)code|otp|nonce|magic|invite|ticket|once|challenge|voucher|coupon|verif/i;

function isOneTime(read: Operation): boolean {
  return read.key.parts.some((part) => oneTime.test(part.id) || oneTime.test(part.name ?? ''));
}

/** `if (score <= best) return; set(score)`: a greatest or least value, kept by hand. */
function comparesWithWritten({ compares }: Condition, read: Operation, write: Operation): boolean {
  const others = compares.filter(
    (value) => value.direct !== read && !operationsOf(value.sources).some(({ operation }) => operation === read),
  );
  return others.length < compares.length && others.some((value) => value.id === write.value?.id || write.value?.id.includes(value.id));
}

/** The caller is told whether it was the first: the other way throws or answers something that is not what was read. */
function isGate({ read, condition }: Check): boolean {
  if (condition.otherExit === 'throw') return true;
  const told = condition.otherExit === 'return' ? condition.otherReturns : condition.ownReturns;
  if (!told || (told.isConstant && told.constant === undefined))
    return condition.otherExit === 'return' && read.effect === 'exists' && read.traits.reach !== 'machine';
  return !handsOut(told, read);
}

/** The value given back is the one that was read. A comparison with something else only tells whose it is. */
function handsOut(value: Value, read: Operation): boolean {
  if (value.tells && comparesWithOther(value.tells, read)) return false;
  return (
    value.direct === read ||
    value.id.includes(`read${read.id}`) ||
    value.id.includes(`rows${read.id}`) ||
    operationsOf(value.sources).some(({ operation, source }) => operation === read && (source.edits & Edit.select) === 0)
  );
}

/** A cache: whoever finds the value gets it, and whoever does not computes it from elsewhere, after the check. */
function isFill({ read, write, condition }: Check): boolean {
  if (condition.otherExit === 'return' && condition.otherReturns && handsOut(condition.otherReturns, read)) return true;
  if (isAlternative(condition)) return true;
  for (const { atom } of write.written.values()) if (atom.kind === 'answer' && atom.id > read.id) return true;
  for (const { operation } of operationsOf(write.written)) if (operation !== read && operation.effect === 'read') return true;
  return false;
}

/** `found ?? create()` hands out what was found. */
function isAlternative({ node }: Condition): boolean {
  for (let each: TSESTree.Node | undefined = node; each; each = each.parent) {
    const { parent } = each;
    if (parent?.type === N.LogicalExpression) return parent.operator !== '&&' && parent.left === each;
    if (parent?.type !== N.AwaitExpression && parent?.type !== N.ChainExpression) return false;
  }
  return false;
}

/** A field decided the write, and the same field is set: `if (!code.used) update({ used: true })`. */
function transitionForm({ read, write, condition }: Check): Form | undefined {
  const fields = new Set([...(write.fields?.keys() ?? []), ...(write.columns?.keys() ?? [])]);
  const tested = operationsOf(condition.sources)
    .filter(({ operation }) => operation === read)
    .flatMap(({ source }) => source.path);
  const filtered = [...(read.key.filter ?? [])].filter(
    ([column, value]) => value.isConstant && fields.has(column) && !write.key.filter?.has(column),
  );
  // the write itself asks for what was tested
  if (tested.some((part) => write.key.filter?.has(part) && !read.key.filter?.has(part))) return undefined;
  const matters = !isRepeatable({ read, write, condition }) && ![...fields].some(marksRemoval);
  if (filtered.length > 0 && (isGate({ read, write, condition }) || condition.otherExit !== undefined))
    return { name: 'transition', certainty: matters ? 'certain' : 'likely' };
  const same = tested.filter((part) => fields.has(part));
  if (same.length === 0) return undefined;
  // `if (user.name === name) return; update({ name })`: whoever wins writes what it meant to.
  const isIdempotent = condition.compares.some((value) =>
    [...(write.columns ?? [])].some(([, each]) => each.id === value.id && !value.isConstant),
  );
  // `if (project.seen) return true; … update({ seen: true })`: what was found out once is kept.
  const { otherReturns: told } = condition;
  const isKept = same.every((name) => told?.isConstant === true && write.columns?.get(name)?.id === told.id);
  if (isIdempotent || isKept) return undefined;
  // A flag or status that is tested and set to a constant decides who acts.
  const decided = same.some((name) => (write.fields?.get(name)?.size ?? 1) === 0);
  return { name: 'transition', certainty: decided && condition.otherExit !== undefined && matters ? 'certain' : 'likely' };
}
