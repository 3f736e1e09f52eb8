import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Guard, Operation } from '../effects.js';
import type { Finding, FindingOptions } from './finding.js';
import { hasGap, isConditional, isGuarded, pairsOf } from './pairs.js';
import { lineOf, meetingOf, shortText, siteIn } from './sites.js';

/** What looks like protection and is none. */
export function findIneffectiveGuards(operations: readonly Operation[], options: FindingOptions): Finding[] {
  return [...dialects(operations, options), ...flawedGuards(operations, options), ...writeOnly(operations, options)];
}

const conditionWord = /^(?:nx|xx|ifeq|ifne|onlyifnew|onlyifmatch)$/i;

/** A condition of SET in another client's spelling: the call ignores it and overwrites. */
function dialects(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const findings: Finding[] = [];
  for (const write of operations) {
    if (
      write.effect !== 'write' ||
      write.condition ||
      write.facts?.effect !== 'write' ||
      !write.facts.conditions?.some((condition) => condition.means === 'create')
    )
      continue;
    const word = ignoredWord(write);
    const node = word === undefined ? undefined : siteIn(write, options.module);
    if (word === undefined || !node) continue;
    findings.push({
      kind: 'ineffective-guard',
      form: 'dialect',
      certainty: write.object.certainty,
      node,
      module: options.module,
      read: undefined,
      write,
      data: { word, client: write.object.client.name, call: shortText(write.node, write.module, 30) },
    });
  }
  return findings;
}

function ignoredWord(write: Operation): string | undefined {
  for (const argument of write.arguments.slice(2)) {
    if (typeof argument.constant === 'string' && conditionWord.test(argument.constant)) return argument.constant;
    const option = /[{,](\w+):(?:boolean:true|"(\w+)")/g;
    for (const [, name, value] of argument.id.matchAll(option)) {
      if (name !== undefined && conditionWord.test(name) && value === undefined) return name;
      if (value !== undefined && /^condition$|^mode$|^if$/i.test(name ?? '') && conditionWord.test(value))
        return `${name ?? ''}: '${value}'`;
    }
  }
  return undefined;
}

/** Locks made per call, limits above one, BEGIN on a pool. */
function flawedGuards(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<Guard>();
  for (const write of operations) {
    for (const guard of write.context.guards) {
      if (guard.flaw === undefined || guard.flaw === 'default isolation' || seen.has(guard)) continue;
      if (
        guard.flaw !== 'begun on a pool' &&
        !pairsOf(write).some(
          (pair) =>
            pair.read.context.guards.includes(guard) &&
            !isConditional(pair) &&
            hasGap(pair.read, write, options.processes) &&
            !isGuarded(pair.read, write, options.processes),
        )
      )
        continue;
      if (guard.module !== options.module || (guard.flaw === 'made per call' ? isKept(guard) : isOfRun(guard, write))) continue;
      seen.add(guard);
      findings.push({
        kind: 'ineffective-guard',
        form: formOf(guard),
        certainty: 'certain',
        node: placeOf(guard, options),
        module: options.module,
        read: undefined,
        write,
        guard,
        data: { guard: shortText(guard.node, guard.module, 30), line: String(lineOf(write.node)) },
      });
    }
  }
  return findings;
}

/** A limit around runs that each have a key of their own limits the load; it was never meant to guard. */
function isOfRun({ flaw }: Guard, { key }: Operation): boolean {
  return flaw === 'runs several' && key.parts.some((part) => [...part.sources.values()].some(({ atom }) => atom.kind === 'item'));
}

/** A lock that is made where there was none for the key, and kept in a map, list or property for the next caller. */
function isKept({ object, module }: Guard): boolean {
  const holder = object?.madeAt?.parent;
  if (holder?.type === N.AssignmentExpression && holder.left.type === N.MemberExpression) return true;
  const variable = holder?.type === N.AssignmentExpression ? holder.left : holder?.type === N.VariableDeclarator ? holder.id : undefined;
  if (variable?.type !== N.Identifier || !object?.madeIn) return false;
  const text = module.text.slice(...object.madeIn.range);
  const name = variable.name.replaceAll('$', '\\$');
  return new RegExp(`\\.(?:set|push|add)\\([^;]*\\b${name}\\b|(?:\\]|\\.[\\w#$]+)\\s*(?:\\?\\?|\\|\\|)?=\\s*${name}\\b`, 'u').test(text);
}

function formOf(guard: Guard): string {
  return guard.flaw === 'made per call' ? 'perCall' : guard.flaw === 'runs several' ? 'several' : 'onPool';
}

/** Where the lock is made, if that is what is wrong with it. */
function placeOf(guard: Guard, options: FindingOptions): TSESTree.Node {
  const made = guard.flaw === 'begun on a pool' ? undefined : guard.object?.madeAt;
  let program: TSESTree.Node | undefined = made;
  while (program?.parent) program = program.parent;
  return made && program === options.module.ast ? made : guard.node;
}

/** A lock, or a MULTI without WATCH, around the write alone: the value was read before it. */
function writeOnly(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const findings: Finding[] = [];
  for (const write of operations) {
    if (write.effect !== 'write') continue;
    const lock = write.context.guards.find((guard) => (guard.what === 'lock' || guard.what === 'serialised') && guard.flaw === undefined);
    if (!lock && !write.batch?.atomic) continue;
    for (const pair of pairsOf(write)) {
      if (isConditional(pair) || !hasGap(pair.read, write, options.processes) || isGuarded(pair.read, write, options.processes)) continue;
      const form = write.batch?.atomic ? 'withoutWatch' : lock && !pair.read.context.guards.includes(lock) ? 'onlyTheWrite' : undefined;
      const meeting = form && meetingOf(pair.read, write);
      if (!form || !meeting || meeting.module !== options.module) continue;
      findings.push({
        kind: 'ineffective-guard',
        form,
        certainty: write.object.certainty,
        node: meeting.write,
        module: options.module,
        read: pair.read,
        write,
        guard: lock,
        readSite: meeting.read,
        edits: pair.edits,
        data: { read: shortText(meeting.read, meeting.module, 32), line: String(lineOf(meeting.read)) },
      });
      break;
    }
  }
  return findings;
}
