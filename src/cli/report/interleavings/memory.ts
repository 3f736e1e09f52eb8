import type { Script } from './script.js';

const flushAndCaller = ['Flush', 'Another caller'] as const;

/** Courses of events in a buffer, by form. A flush's `write` is where it waits, its `read` where it resets the buffer. */
export const bufferScripts: Readonly<Record<string, Script>> = {
  'no-lossy-flush clearedAfterSend': ({ write, read }) => ({
    writers: flushAndCaller,
    start: 'a',
    lines: [
      { writer: 0, does: 'sends a, and waits', line: write },
      { writer: 1, does: 'adds b', stored: 'a, b' },
      { writer: 0, does: 'clears the buffer', line: read, stored: 'empty' },
    ],
    lost: 'b: it was never sent.',
  }),
  'no-lossy-flush loweredAfterWrite': ({ write, read }) => ({
    writers: flushAndCaller,
    start: 'dirty, v1',
    lines: [
      { writer: 0, does: 'writes v1, and waits', line: write },
      { writer: 1, does: 'changes it to v2 and raises the flag', stored: 'dirty, v2' },
      { writer: 0, does: 'lowers the flag', line: read, stored: 'clean, v2' },
    ],
    lost: 'v2: no flush writes what counts as clean.',
  }),
  'no-lossy-flush lostOnFailure': ({ write, read }) => ({
    writers: flushAndCaller,
    start: 'a',
    lines: [
      { writer: 0, does: 'takes a out', line: read, stored: 'empty' },
      { writer: 1, does: 'adds b', stored: 'b' },
      { writer: 0, does: 'sends a: it fails', line: write },
    ],
    lost: 'a: it was not sent and is in no buffer.',
  }),
  'no-lossy-flush overlappingRuns': ({ write, read }) => ({
    writers: ['First flush', 'Second flush'],
    start: 'a, b',
    lines: [
      { writer: 0, does: 'sends a, b, and waits', line: write },
      { writer: 1, does: 'sends a, b, c, which has just come, and waits', line: write, stored: 'a, b, c, d' },
      { writer: 0, does: 'removes the first 2', line: read, stored: 'c, d' },
      { writer: 1, does: 'removes the first 3', line: read, stored: 'empty' },
    ],
    lost: 'd: it was never sent.',
  }),
  'no-lossy-flush noFinalFlush': ({ write }) => ({
    writers: ['Timer', 'Caller'],
    start: 'empty',
    lines: [
      { writer: 0, does: 'flushes', line: write },
      { writer: 1, does: 'adds a', stored: 'a' },
      { writer: 1, does: 'the process ends', stored: 'gone' },
    ],
    lost: 'a: no flush came after it.',
  }),
};
