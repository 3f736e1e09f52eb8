import type { Change, Detail } from '../types.js';
import type { Script } from './script.js';

/** A value, what either writer makes of it, and how the loss of the first one's change is told. */
interface Values {
  readonly start: string;
  readonly first: string;
  readonly second: string;
  readonly lost: (first: string) => string;
}

const valuesOf: Readonly<Record<Change, Values>> = {
  'item added': { start: '[x]', first: '[x, a]', second: '[x, b]', lost: (name) => `The item that ${name} added.` },
  'item removed': { start: '[a, b]', first: '[b]', second: '[a]', lost: (name) => `What ${name} removed is back.` },
  'number added': {
    start: '10',
    first: '11, made of 10',
    second: '12, made of 10',
    lost: (name) => `The 1 that ${name} added: 13 was due.`,
  },
  'text added': { start: 'x', first: 'x a', second: 'x b', lost: (name) => `The text that ${name} added.` },
  'field set': { start: '{ }', first: '{ a }', second: '{ b }', lost: (name) => `The field that ${name} set.` },
  computed: { start: 'v0', first: 'v1, made of v0', second: 'v2, made of v0', lost: (name) => `The change that ${name} made.` },
};

function values({ change }: Detail): Values {
  return valuesOf[change ?? 'computed'];
}

const readModifyWrite: Script = (detail, [first]) => {
  const { start, first: one, second: two, lost } = values(detail);
  const [read, write] = [detail.read, detail.write];
  return {
    start,
    lines: [
      { writer: 0, does: `reads ${start}`, line: read },
      { writer: 1, does: `reads ${start}`, line: read },
      { writer: 0, does: `writes ${one}`, line: write, stored: one },
      { writer: 1, does: `writes ${two}`, line: write, stored: two },
    ],
    lost: lost(first),
  };
};

/** Two checks, then two acts: `found` is what both find, `acts` what each does, `after` what is stored then. */
function checkThenAct(found: string, acts: string, start: string, after: readonly [string, string], lost: string): Script {
  return ({ read, write }) => ({
    start,
    lines: [
      { writer: 0, does: found, line: read },
      { writer: 1, does: found, line: read },
      { writer: 0, does: acts, line: write, stored: after[0] },
      { writer: 1, does: acts, line: write, stored: after[1] },
    ],
    lost,
  });
}

const deleteIfMine: Script = ({ read, write }, [first, second]) => ({
  start: `held by ${first}`,
  lines: [
    { writer: 0, does: 'reads it: it is its own', line: read },
    { writer: 0, does: 'its lease expires', stored: 'absent' },
    { writer: 1, does: 'takes it', stored: `held by ${second}` },
    { writer: 0, does: 'deletes it', line: write, stored: 'absent' },
  ],
  lost: `What ${second} holds: a third one may take it now.`,
});

const expireAfterCreate: Script = ({ read, write }) => ({
  start: 'absent',
  lines: [
    { writer: 0, does: 'creates it', line: read, stored: 'held, no expiry' },
    { writer: 0, does: 'crashes before it sets the expiry', line: write },
    { writer: 1, does: 'tries to create it: it exists', line: read },
    { writer: 1, does: 'tries again, a day later: it still exists', line: read },
  ],
  lost: 'The key itself: nobody can take it any more.',
});

const staleRetry: Script = ({ read, write }, [, second]) => ({
  start: 'v0',
  lines: [
    { writer: 0, does: 'reads v0 and makes v1 of it', line: read },
    { writer: 1, does: 'writes v2', stored: 'v2' },
    { writer: 0, does: 'writes v1 on condition: refused', line: write },
    { writer: 0, does: 'sends v1 again, without reading anew', line: write, stored: 'v1, made of v0' },
  ],
  lost: `v2, the change of ${second}, which caused the conflict.`,
});

const uncheckedConflict: Script = ({ write }, [first]) => ({
  start: 'v0',
  lines: [
    { writer: 0, does: 'reads v0' },
    { writer: 1, does: 'writes v1', stored: 'v1' },
    { writer: 0, does: 'writes v2 on condition: refused', line: write },
    { writer: 0, does: 'does not look at the answer and goes on' },
  ],
  lost: `v2: ${first} believes that it is stored.`,
});

const sharedWatch: Script = ({ write }, [first]) => ({
  start: 'v0',
  lines: [
    { writer: 0, does: 'WATCH, reads v0', line: write },
    { writer: 1, does: 'WATCH on the same connection, reads v0', line: write },
    { writer: 0, does: 'EXEC: writes v1; all watches of the connection are dropped', stored: 'v1' },
    { writer: 1, does: 'EXEC: nothing is watched any more, writes v2', stored: 'v2, made of v0' },
  ],
  lost: `v1, the change of ${first}.`,
});

/** A guard that lets both in: how each goes through it. */
function uselessGuard(enters: readonly [string, string]): Script {
  return ({ read, write }, [first]) => ({
    start: 'v0',
    lines: [
      { writer: 0, does: `${enters[0]}, reads v0`, line: read },
      { writer: 1, does: `${enters[1]}, reads v0`, line: read },
      { writer: 0, does: 'writes v1', line: write, stored: 'v1' },
      { writer: 1, does: 'writes v2', line: write, stored: 'v2, made of v0' },
    ],
    lost: `v1, the change of ${first}.`,
  });
}

const ignoredCondition: Script = ({ write }, [first]) => ({
  start: 'absent',
  lines: [
    { writer: 0, does: 'sets it, on the condition that it is absent', line: write, stored: "A's value" },
    { writer: 1, does: 'sets it too: the client does not send the condition', line: write, stored: "B's value" },
  ],
  lost: `A's value. ${first} believes that it was the only one.`,
});

const outsideRead: Script = ({ read, write }, [first]) => ({
  start: 'v0',
  lines: [
    { writer: 0, does: 'reads v0, outside of the guard', line: read },
    { writer: 1, does: 'reads v0, outside of the guard', line: read },
    { writer: 0, does: 'enters the guard, writes v1, leaves it', line: write, stored: 'v1' },
    { writer: 1, does: 'enters the guard, writes v2, leaves it', line: write, stored: 'v2, made of v0' },
  ],
  lost: `v1, the change of ${first}.`,
});

const crossSlot: Script = ({ write }) => ({
  writers: ['Writer', 'Reader'],
  start: 'both keys old',
  lines: [
    { writer: 0, does: 'changes the first key, in its slot', line: write, stored: 'first new, second old' },
    { writer: 1, does: 'reads both keys: they do not fit together' },
    { writer: 0, does: 'the second key is in another slot: refused, or later', line: write },
  ],
  lost: 'The unity of both writes: one of them may never happen.',
});

const parallelWrites: Script = ({ write }) => ({
  writers: ['Run 1', 'Run 2'],
  start: 'absent',
  lines: [
    { writer: 0, does: 'works on its part' },
    { writer: 1, does: 'works on its part' },
    { writer: 0, does: 'writes its result', line: write, stored: 'result of run 1' },
    { writer: 1, does: 'writes its result', line: write, stored: 'result of run 2' },
  ],
  lost: 'The result of run 1.',
});

const fixedId: Script = ({ write }, [first]) => ({
  start: 'no record',
  lines: [
    { writer: 0, does: 'upserts its record', line: write, stored: "A's record" },
    { writer: 1, does: 'upserts its record under the same id', line: write, stored: "B's record" },
  ],
  lost: `The record of ${first}.`,
});

const sharedNamespace: Script = ({ write }) => ({
  writers: ['This writer', 'Coordinator'],
  start: 'v0',
  lines: [
    { writer: 1, does: 'reads v0 and the contributions to merge' },
    { writer: 0, does: 'writes v1 directly', line: write, stored: 'v1' },
    { writer: 1, does: 'writes v2, merged from v0', stored: 'v2, made of v0' },
  ],
  lost: 'v1, which never went through the coordinator.',
});

const unattributed: Script = ({ write }, [first]) => ({
  start: 'v0',
  lines: [
    { writer: 0, does: 'writes v1', line: write, stored: 'v1, by whom?' },
    { writer: 1, does: 'writes v2, made of v0', line: write, stored: 'v2, by whom?' },
  ],
  lost: `v1, and every trace of it: that ${first} wrote it shows nowhere.`,
});

/** Courses of events on a store, by rule or by rule and form. */
export const storeScripts: Readonly<Record<string, Script>> = {
  'no-read-modify-write': readModifyWrite,
  'no-client-side-append': readModifyWrite,
  'no-check-then-act': checkThenAct(
    'checks: it may',
    'changes it',
    'open',
    ['changed once', 'changed twice'],
    'The limit that the check was for: both passed it.',
  ),
  'no-check-then-act createIfAbsent': checkThenAct(
    'checks: it is absent',
    'creates it',
    'absent',
    ["A's", "B's"],
    "A's value: both believe that they created it.",
  ),
  'no-check-then-act takeOnce': checkThenAct(
    'reads it: it is there',
    'uses it and deletes it',
    'there',
    ['absent', 'absent'],
    'That it is used once only: both took it.',
  ),
  'no-check-then-act deleteIfMine': deleteIfMine,
  'no-check-then-act expireAfterCreate': expireAfterCreate,
  'no-stale-retry': staleRetry,
  'no-unchecked-conflict': uncheckedConflict,
  'no-shared-connection-watch': sharedWatch,
  'no-ineffective-guard': outsideRead,
  'no-ineffective-guard dialect': ignoredCondition,
  'no-ineffective-guard perCall': uselessGuard(['takes the lock that its own call made', 'takes another lock, that of its own call']),
  'no-ineffective-guard several': uselessGuard(['is let in', 'is let in too: the limit is above one']),
  'no-ineffective-guard onPool': uselessGuard([
    'BEGIN on one connection of the pool; then, on another',
    'BEGIN on one connection; then, on another',
  ]),
  'no-cross-slot-keys': crossSlot,
  'no-parallel-same-key-write': parallelWrites,
  'no-fixed-vector-id': fixedId,
  'no-shared-namespace-write': sharedNamespace,
  'require-write-attribution': unattributed,
};
