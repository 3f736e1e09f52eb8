import type { Script } from './script.js';

/** Two nodes return the key in one super-step; what becomes of it. */
function together(first: string, second: string, after: readonly [string, string], lost: string): Script {
  return ({ write }, names) => ({
    writers: nodes(names),
    start: 'v0',
    lines: [
      { writer: 0, does: first, line: write },
      { writer: 1, does: `${second}, in the same step` },
      { writer: 0, does: 'its update is applied', stored: after[0] },
      { writer: 1, does: 'its update is applied', stored: after[1] },
    ],
    lost,
  });
}

/** The nodes' own names; else what they are. */
function nodes(names: readonly [string, string]): readonly [string, string] {
  return names[0] === 'Writer A' ? ['Node A', 'Node B'] : names;
}

const throws = together(
  'returns a',
  'returns b',
  ['a', 'InvalidUpdateError'],
  'The step of both nodes: the graph throws, and the run ends.',
);

/** One node alone: its return repeats or hides what the state has. */
function alone(does: string, after: string, lost: string): Script {
  return ({ write }) => ({
    writers: ['Node', 'Reducer'],
    start: 'v0',
    lines: [
      { writer: 0, does, line: write },
      { writer: 1, does: 'combines it with the stored value', stored: after },
    ],
    lost,
  });
}

/** Courses of events in a LangGraph state, by rule or by rule and form. */
export const graphScripts: Readonly<Record<string, Script>> = {
  'require-state-reducer': throws,
  'no-stale-state-return parallelState': throws,
  'no-lossy-reducer': together('returns a', 'returns b', ['a', 'b'], 'a: the reducer keeps the last one.'),
  'no-lossy-reducer firstWriteWins': together('returns a', 'returns b', ['v0', 'v0'], 'a and b: the reducer keeps the old value.'),
  'no-lossy-reducer shallowMerge': together(
    'returns { entry: { a } }',
    'returns { entry: { b } }',
    ['{ entry: { a } }', '{ entry: { b } }'],
    'a: the reducer merges one level deep, and the entry is below.',
  ),
  'no-lossy-reducer orderDependent': together(
    'returns a',
    'returns b',
    ['a', 'a or b'],
    'One of both, and which one hangs on the names of the nodes.',
  ),
  'no-lossy-reducer overwritesOther': together('adds a', 'overwrites it with b', ['v0, a', 'b'], 'a: it came in the same step.'),
  'no-lossy-reducer mutatesState': alone('returns a', 'v0 itself, with a in it', 'v0: every snapshot that holds it shows a as well.'),
  'no-lossy-reducer asyncReducer': alone('returns a', 'a promise', 'v0 and a: the state holds a promise.'),
  'no-lossy-reducer returnsNothing': alone('returns a', 'undefined', 'v0 and a: the reducer returns nothing.'),
  'no-lossy-reducer addsObjects': alone('returns { a }', '"[object Object][object Object]"', 'v0 and a: objects were added as text.'),
  'no-lossy-reducer differentReducers': ({ write }) => ({
    writers: ['One schema', 'Another schema'],
    start: 'not declared',
    lines: [
      { writer: 0, does: 'declares the key with its reducer', stored: 'reducer 1' },
      { writer: 1, does: 'declares it with a reducer of its own', line: write, stored: 'refused' },
    ],
    lost: 'The whole graph: LangGraph refuses to build it.',
  }),
  'no-stale-state-return restoredEntries': together(
    'returns { a: new }',
    'returns { a: old, b: new }',
    ['{ a: new }', '{ a: old, b: new }'],
    'The new a: the other node returned the old one with its own.',
  ),
  'no-stale-state-return': alone('returns v0 and a', 'v0, v0, a', 'That each entry is there once: v0 is in it twice.'),
  'no-stale-state-return unknownKey': alone('returns a under a name that is no key', 'v0', 'a: no key takes it.'),
  'no-stale-state-return generatorNode': alone('yields a', 'v0', 'a: what a generator yields is no update.'),
};
