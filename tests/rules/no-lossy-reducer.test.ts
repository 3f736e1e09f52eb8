import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-lossy-reducer.js';

const tester = new RuleTester();

tester.run('no-lossy-reducer', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'concat',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'both lists spread',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => [...left, ...right] }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a sum',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<number>({ reducer: (left, right) => left + right }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 1 }))
  .addNode('right', async (state) => ({ value: 2 }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a maximum',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<number>({ reducer: (left, right) => (right > left ? right : left) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 1 }))
  .addNode('right', async (state) => ({ value: 2 }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'one of two flags',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<boolean>({ reducer: (left, right) => left || right }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: state.value !== true }))
  .addNode('right', async (state) => ({ value: state.value === false }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'an Overwrite in a step of its own',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, Overwrite, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: new Overwrite(['r']) }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'the last write, one writer a step',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (_, right) => right }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'the last write of the same literal',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<boolean>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: true }))
  .addNode('right', async (state) => ({ value: true }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'the first write of what both were given',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (left) => left }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: state.value }))
  .addNode('right', async (state) => ({ value: state.value }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a merge of different entries',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: { a: 'l' } }))
  .addNode('right', async (state) => ({ value: { b: 'r' } }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a merge of entries with computed names',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  items: Annotation<string[]>,
  done: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }) }),
});
export const graph = new StateGraph(State)
  .addNode('work', async ({ item }: { item: string }) => ({ done: { [item]: 'ok' } }))
  .addConditionalEdges(START, (state) => state.items.map((item) => new Send('work', { item })), ['work'])
  .addEdge('work', END)
  .compile();
      `,
    },
    {
      name: 'a push into a copy',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => {
    const next = left.slice();
    next.push(...right);
    return next;
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a sort of a copy',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => [...left, ...right].sort() }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a reducer that throws at the end',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (left, right) => {
    if (left === undefined) return right;
    throw new Error('two answers');
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a reducer of another package',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { keyedMerge } from 'reducers';
const State = Annotation.Root({ value: Annotation<string[]>({ reducer: keyedMerge }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'messages',
      options: [{ report: 'likely' }],
      code: `
import { AIMessage } from '@langchain/core/messages';
import { END, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
export const graph = new StateGraph(MessagesAnnotation)
  .addNode('left', async () => ({ messages: [new AIMessage('l')] }))
  .addNode('right', async () => ({ messages: [new AIMessage('r')] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .compile();
      `,
    },
    {
      name: 'one reducer function in two schemas',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const concat = (left: string[], right: string[]) => left.concat(right);
const State = Annotation.Root({ value: Annotation<string[]>({ reducer: concat }) });
const Input = Annotation.Root({ value: Annotation<string[]>({ reducer: concat }) });
export const graph = new StateGraph(State)
  .addNode('work', async () => ({ value: ['w'] }), { input: Input })
  .addEdge(START, 'work')
  .compile();
      `,
    },
    {
      name: 'the messages reducer by two names',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, MessagesAnnotation, START, StateGraph, messagesStateReducer } from '@langchain/langgraph';
const Own = Annotation.Root({ messages: Annotation<any[]>({ reducer: messagesStateReducer }) });
export const graph = new StateGraph(MessagesAnnotation).addNode('work', async () => ({ messages: [] }), { input: Own }).addEdge(START, 'work').compile();
      `,
    },
    {
      name: 'one reducer of another package in two schemas',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { keyed } from 'reducers';
const State = Annotation.Root({ value: Annotation<string[]>({ reducer: keyed }) });
const Input = Annotation.Root({ value: Annotation<string[]>({ reducer: keyed }) });
export const graph = new StateGraph(State).addNode('work', async () => ({ value: ['w'] }), { input: Input }).addEdge(START, 'work').compile();
      `,
    },
    {
      name: 'numbers added with +',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 1 }))
  .addNode('right', async (state) => ({ value: 2 }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'two functions that only look alike, in two graphs',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const First = Annotation.Root({ value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
const Second = Annotation.Root({ value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
export const first = new StateGraph(First).addNode('one', async () => ({ value: ['1'] })).addEdge(START, 'one').compile();
export const second = new StateGraph(Second).addNode('two', async () => ({ value: ['2'] })).addEdge(START, 'two').compile();
      `,
    },
    {
      name: 'not certain: the old value or else the update',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (left, right) => left ?? right }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'not certain: the first write',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (left) => left }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'not certain: a capped list',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => left.concat(right).slice(-10) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'not certain: a command to clear',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => (right === null ? [] : left.concat(right)) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: null }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'the newer of two, by their own time',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<{ at: number }>({ reducer: (left, right) => (right.at > left.at ? right : left) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: { at: 1 } }))
  .addNode('right', async (state) => ({ value: { at: 2 } }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a router that filters for one name',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  topic: Annotation<string>(),
  value: Annotation<string[]>({ reducer: (left, right) => right }),
});
const NAMES = ['left', 'right'] as const;
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addConditionalEdges(START, (state) => NAMES.filter((name) => name === state.topic))
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
  ],
  invalid: [
    {
      name: 'the last write',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (_, right) => right }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that appends the text as a new line.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n') }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the last write or else the old value',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 75,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the last write by a condition',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<number>({ reducer: (left, right) => (right === undefined ? left : right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 1 }))
  .addNode('right', async (state) => ({ value: 2 }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 96,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that adds the numbers.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<number>({ reducer: (left, right) => left + right }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 1 }))
  .addNode('right', async (state) => ({ value: 2 }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that keeps the larger number.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<number>({ reducer: (left, right) => Math.max(left, right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 1 }))
  .addNode('right', async (state) => ({ value: 2 }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the last write by a shared function',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const latest = <T>(left: T, right: T): T => right ?? left;
const State = Annotation.Root({ value: Annotation<string[]>({ reducer: latest }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 81,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const latest = <T>(left: T, right: T): T => right ?? left;
const State = Annotation.Root({ value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the last write in a function body',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: function (left, right) {
    if (right !== undefined) return right;
    return left;
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 7,
          endColumn: 7,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that appends the text as a new line.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n') }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the last write of Sends',
      code: `
import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  items: Annotation<string[]>,
  done: Annotation<string[]>({ reducer: (left, right) => right || left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async ({ item }: { item: string }) => ({ done: [item] }))
  .addConditionalEdges(START, (state) => state.items.map((item) => new Send('work', { item })), ['work'])
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"work" runs several times in one step after START', key: 'done' },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 74,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `done` a reducer that joins the lists.' },
              output: `
import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  items: Annotation<string[]>,
  done: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }),
});
export const graph = new StateGraph(State)
  .addNode('work', async ({ item }: { item: string }) => ({ done: [item] }))
  .addConditionalEdges(START, (state) => state.items.map((item) => new Send('work', { item })), ['work'])
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the last write of channels',
      code: `
import { END, START, StateGraph } from '@langchain/langgraph';
const State = { channels: { value: { value: (left, right) => right, default: () => [] } } };
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 88,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that joins the lists.' },
              output: `
import { END, START, StateGraph } from '@langchain/langgraph';
const State = { channels: { value: { value: (left, right) => left.concat(right), default: () => [] } } };
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the last write of zod metadata',
      code: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ value: withLangGraph(z.array(z.string()), { reducer: { fn: (left, right) => right } }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 112,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that joins the lists.' },
              output: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ value: withLangGraph(z.array(z.string()), { reducer: { fn: (left, right) => left.concat(right) } }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an unguarded UntrackedValue',
      code: `
import { END, START, StateGraph, StateSchema, UntrackedValue } from '@langchain/langgraph';
import { z } from 'zod';
const State = new StateSchema({ value: new UntrackedValue(z.string(), { guard: false }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 88,
        },
      ],
    },
    {
      name: 'the old value or else the update',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (left, right) => left ?? right }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'firstWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 73,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that appends the text as a new line.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n') }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an Overwrite beside an append',
      code: `
import { Annotation, END, Overwrite, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: new Overwrite(['r']) }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'overwritesOther',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 110,
        },
      ],
    },
    {
      name: 'the first write',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (left) => left }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'firstWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that appends the text as a new line.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n') }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: 'l' }))
  .addNode('right', async (state) => ({ value: 'r' }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a merge of one entry',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<{ skills?: string[] }>({ reducer: (left, right) => ({ ...left, ...right }) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: { skills: ['l'] } }))
  .addNode('right', async (state) => ({ value: { skills: ['r'] } }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'shallowMerge',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 98,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Merge what both set too.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<{ skills?: string[] }>({ reducer: (left, right) => ({ ...left, ...right, skills: [...(left.skills ?? []), ...(right.skills ?? [])] }) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: { skills: ['l'] } }))
  .addNode('right', async (state) => ({ value: { skills: ['r'] } }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a merge of one entry by Object.assign',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<{ skills?: string[] }>({ reducer: (left, right) => Object.assign({}, left, right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: { skills: ['l'] } }))
  .addNode('right', async (state) => ({ value: { skills: ['r'] } }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'shallowMerge',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 105,
        },
      ],
    },
    {
      name: 'a capped list',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => left.concat(right).slice(-10) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'orderDependent',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 91,
        },
      ],
    },
    {
      name: 'a command to clear',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => (right === null ? [] : left.concat(right)) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: null }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'orderDependent',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 104,
        },
      ],
    },
    {
      name: 'a push',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => {
    left.push(...right);
    return left;
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'mutatesState',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 7,
          endColumn: 7,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return a new list.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => [...left, ...right] }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a push under another name',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => {
    const list = left ?? [];
    list.push(...right);
    return list;
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'mutatesState',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 8,
          endColumn: 7,
        },
      ],
    },
    {
      name: 'a set property',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<Record<string, string>>({ reducer: (left, right) => {
    for (const name of Object.keys(right)) left[name] = right[name];
    return left;
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: { a: 'l' } }))
  .addNode('right', async (state) => ({ value: { b: 'r' } }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'mutatesState',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 7,
          endColumn: 7,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Change a copy of the old value.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<Record<string, string>>({ reducer: (left, right) => {
    const next = { ...left };
    for (const name of Object.keys(right)) next[name] = right[name];
    return next;
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: { a: 'l' } }))
  .addNode('right', async (state) => ({ value: { b: 'r' } }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Object.assign into the old value',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<Record<string, string>>({ reducer: (left, right) => Object.assign(left, right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: { a: 'l' } }))
  .addNode('right', async (state) => ({ value: { b: 'r' } }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'mutatesState',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 102,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return a new object.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<Record<string, string>>({ reducer: (left, right) => Object.assign({}, left, right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: { a: 'l' } }))
  .addNode('right', async (state) => ({ value: { b: 'r' } }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an async reducer that waits for nothing',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: async (left, right) => left.concat(right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'asyncReducer',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 86,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Make the reducer a plain function.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an async reducer that waits',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
declare function embed(texts: string[]): Promise<string[]>;
const State = Annotation.Root({ value: Annotation<any>({ reducer: async (left, right) => left.concat(await embed(right)) }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'asyncReducer',
          data: { key: 'value' },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 124,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
declare function embed(texts: string[]): Promise<string[]>;
const State = Annotation.Root({ value: Annotation<any>({ reducer: (left, right) => left.concat(right) }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a bare return',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => {
    if (!right.length) return;
    return left.concat(right);
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: [] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'returnsNothing',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 7,
          endColumn: 7,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return the old value there.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => {
    if (!right.length) return left;
    return left.concat(right);
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: [] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'no return at the end',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => {
    if (right.length > 0) return left.concat(right);
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: [] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'returnsNothing',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 6,
          endColumn: 7,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return the old value there.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => {
    if (right.length > 0) return left.concat(right);
   return left; } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: [] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a returned undefined',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[] | undefined>({ reducer: (left, right) => {
    if (!right) return undefined;
    return [...(left ?? []), ...right];
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: undefined }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'returnsNothing',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 7,
          endColumn: 7,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return the old value there.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[] | undefined>({ reducer: (left, right) => {
    if (!right) return left;
    return [...(left ?? []), ...right];
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: undefined }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'lists added with +',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<any[]>({ reducer: (left, right) => left + right }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'addsObjects',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 71,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<any[]>({ reducer: (left, right) => left.concat(right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'lists added with +, told by the default',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ value: Annotation({ reducer: (left, right) => left + right, default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'addsObjects',
          data: { key: 'value' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 113,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ value: Annotation({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'two reducers for one key',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
const Input = Annotation.Root({ value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
export const graph = new StateGraph(State)
  .addNode('work', async () => ({ value: ['w'] }), { input: Input })
  .addEdge(START, 'work')
  .compile();
      `,
      errors: [
        {
          messageId: 'differentReducers',
          data: { key: 'value' },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 110,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Take `value` from `State`.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
const Input = Annotation.Root({ value: State.spec.value });
export const graph = new StateGraph(State)
  .addNode('work', async () => ({ value: ['w'] }), { input: Input })
  .addEdge(START, 'work')
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a reducer for a key that was bare',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ value: Annotation<string[]> });
const Output = Annotation.Root({ value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
export const graph = new StateGraph(State, { output: Output })
  .addNode('work', async () => ({ value: ['w'] }))
  .addEdge(START, 'work')
  .compile();
      `,
      errors: [
        {
          messageId: 'differentReducers',
          data: { key: 'value' },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 111,
        },
      ],
    },
    {
      name: 'a faulty reducer of a state without a graph',
      code: `
import { Annotation } from '@langchain/langgraph';
export const State = Annotation.Root({
  log: Annotation<string[]>({
    reducer: (log, line) => {
      log.push(...line);
      return log;
    },
  }),
});
      `,
      errors: [
        {
          messageId: 'mutatesState',
          data: { key: 'log' },
          line: 4,
          column: 3,
          endLine: 9,
          endColumn: 5,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return a new list.' },
              output: `
import { Annotation } from '@langchain/langgraph';
export const State = Annotation.Root({
  log: Annotation<string[]>({
    reducer: (log, line) => [...log, ...line],
  }),
});
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a faulty reducer of typed channels',
      code: `
import type { StateGraphArgs } from '@langchain/langgraph';
export const channels: StateGraphArgs<{ log: string[] }>['channels'] = {
  log: { reducer: (log, line) => (log.sort(), log.concat(line)), default: () => [] },
};
      `,
      errors: [
        {
          messageId: 'mutatesState',
          data: { key: 'log' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 85,
        },
      ],
    },
    {
      name: 'a ReducedValue',
      code: `
import { ReducedValue, StateSchema } from '@langchain/langgraph';
import { z } from 'zod';
export const State = new StateSchema({
  log: new ReducedValue(z.array(z.string()), { reducer: (log, line) => { log.push(...line); return log; } }),
});
      `,
      errors: [
        {
          messageId: 'mutatesState',
          data: { key: 'log' },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 109,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return a new list.' },
              output: `
import { ReducedValue, StateSchema } from '@langchain/langgraph';
import { z } from 'zod';
export const State = new StateSchema({
  log: new ReducedValue(z.array(z.string()), { reducer: (log, line) => [...log, ...line] }),
});
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the longer of two lists',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => (right.length >= left.length ? right : left) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 106,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a router that filters the names',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  topic: Annotation<string>(),
  value: Annotation<string[]>({ reducer: (left, right) => right }),
});
const NAMES = ['left', 'right'] as const;
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addConditionalEdges(START, (state) => NAMES.filter((name) => state.topic.includes(name)))
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lastWriteWins',
          data: { how: '"left" and "right" both start after START', key: 'value' },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 67,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `value` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  topic: Annotation<string>(),
  value: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }),
});
const NAMES = ['left', 'right'] as const;
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: ['l'] }))
  .addNode('right', async (state) => ({ value: ['r'] }))
  .addConditionalEdges(START, (state) => NAMES.filter((name) => state.topic.includes(name)))
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a map filled in place',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<Map<string, number>>({ reducer: (left, right) => {
    for (const [name, each] of right) left.set(name, each);
    return left;
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: new Map([['l', 1]]) }))
  .addNode('right', async (state) => ({ value: new Map([['r', 1]]) }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'mutatesState',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 7,
          endColumn: 7,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Change a copy of the old value.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<Map<string, number>>({ reducer: (left, right) => {
    const next = new Map(left);
    for (const [name, each] of right) next.set(name, each);
    return next;
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: new Map([['l', 1]]) }))
  .addNode('right', async (state) => ({ value: new Map([['r', 1]]) }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list inside of the old value filled in place',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  value: Annotation<{ items: string[] }>({ reducer: (left, right) => {
    left.items.push(...right.items);
    return left;
  } }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ value: { items: ['l'] } }))
  .addNode('right', async (state) => ({ value: { items: ['r'] } }))
  .addEdge(START, 'left')
  .addEdge('left', 'right')
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'mutatesState',
          data: { key: 'value' },
          line: 4,
          column: 3,
          endLine: 7,
          endColumn: 7,
        },
      ],
    },
  ],
});
