import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-stale-state-return.js';

const tester = new RuleTester();

tester.run('no-stale-state-return', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'only what is new',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ query: state.query, list: ['new'], count: 1 }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
    },
    {
      name: 'the old list into a key that takes the last write',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ items: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ items: [...state.items, 'new'] }))
  .addEdge(START, 'work')
  .compile();
      `,
    },
    {
      name: 'the whole state where no key adds up',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ query: Annotation<string>, answer: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('one', async (state) => ({ ...state, query: 'q' }))
  .addNode('two', async (state) => ({ ...state, answer: 'a' }))
  .addEdge(START, 'one')
  .addEdge('one', 'two')
  .compile();
      `,
    },
    {
      name: 'the whole state, with new values for all keys that add up',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ ...state, list: ['new'], count: 1 }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
    },
    {
      name: 'items computed from the old list for another key',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ query: [...state.list, 'x'].join(), count: state.list.length }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
    },
    {
      name: 'a filtered list of new items',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ list: ['a', 'b'].filter((item) => !state.list.includes(item)) }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
    },
    {
      name: 'an Overwrite',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Overwrite, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ list: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ list: new Overwrite([...state.list, 'x']) }))
  .addEdge(START, 'work')
  .compile();
      `,
    },
    {
      name: 'messages come back by id',
      options: [{ report: 'likely' }],
      code: `
import { MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
declare function ask(messages: unknown[]): Promise<any>;
export const graph = new StateGraph(MessagesAnnotation)
  .addNode('work', async (state) => ({ messages: [...state.messages, await ask(state.messages)] }))
  .addEdge(START, 'work')
  .compile();
      `,
    },
    {
      name: 'a reducer that drops doubles',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ list: Annotation<string[]>({ reducer: (left, right) => [...new Set([...left, ...right])] }) });
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ list: [...state.list, 'x'] }))
  .addEdge(START, 'work')
  .compile();
      `,
    },
    {
      name: 'a key of the output or of a node input',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ query: Annotation<string> });
const Output = Annotation.Root({ answer: Annotation<string> });
const Private = Annotation.Root({ draft: Annotation<string> });
export const graph = new StateGraph(State, { output: Output })
  .addNode('draft', async () => ({ draft: 'd' }))
  .addNode('answer', async () => ({ answer: 'a' }), { input: Private })
  .addEdge(START, 'draft')
  .addEdge('draft', 'answer')
  .compile();
      `,
    },
    {
      name: 'a key of a state that cannot be read whole',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
import { Base } from 'shared-state';
const State = Annotation.Root({ ...Base.spec, query: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('work', async () => ({ anything: 1 }))
  .addEdge(START, 'work')
  .compile();
      `,
    },
    {
      name: 'a generator that is no node',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ query: Annotation<string> });
export async function* stream() {
  yield { query: 'q' };
}
export const graph = new StateGraph(State).addNode('work', async () => ({ query: 'q' })).addEdge(START, 'work').compile();
      `,
    },
    {
      name: 'an exported function that is given some other object',
      options: [{ report: 'likely' }],
      code: `
interface Row {
  list: string[];
}
export function grow(row: Row) {
  return { list: [...row.list, 'x'] };
}
      `,
    },
    {
      name: 'a function of a file without a graph that returns what is new',
      options: [{ report: 'likely' }],
      code: `
import { Annotation } from '@langchain/langgraph';
const State = Annotation.Root({ list: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
export function work(state: typeof State.State) {
  return { list: [String(state.list.length)] };
}
      `,
    },
    {
      name: 'nodes of one step that are given a key each',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ url: Annotation<string>, title: Annotation<string>, words: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('title', async (state) => ({ ...state }), { input: Annotation.Root({ title: State.spec.title }) })
  .addNode('words', async (state) => ({ ...state }), { input: Annotation.Root({ words: State.spec.words }) })
  .addEdge(START, 'title')
  .addEdge(START, 'words')
  .compile();
      `,
    },
    {
      name: 'new entries for a merged key from two nodes',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ byName: { a: 'l' } }))
  .addNode('right', async () => ({ byName: { b: 'r' } }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'not certain: the whole state, and a key of it from another node',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ url: Annotation<string>, title: Annotation<string>, words: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('title', async (state) => ({ ...state, title: 't' }))
  .addNode('words', async () => ({ url: 'u' }))
  .addEdge(START, 'title')
  .addEdge(START, 'words')
  .compile();
      `,
    },
    {
      name: 'not certain: old entries of a merged key',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ byName: { ...state.byName, a: 'l' } }))
  .addNode('right', async () => ({ byName: { b: 'r' } }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
  ],
  invalid: [
    {
      name: 'the whole state into keys that add up',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => {
    const query = state.query.trim();
    return { ...state, query };
  })
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'repeatedState',
          data: { key: 'list' },
          line: 13,
          column: 17,
          endLine: 13,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what this node changes.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => {
    const query = state.query.trim();
    return { query };
  })
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the whole state as it is',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => state)
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'repeatedState',
          data: { key: 'list' },
          line: 11,
          column: 37,
          endLine: 11,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'the rest of the state',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async ({ query, ...rest }) => ({ ...rest, query: query.trim() }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'repeatedState',
          data: { key: 'list' },
          line: 11,
          column: 56,
          endLine: 11,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what this node changes.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async ({ query, ...rest }) => ({ query: query.trim() }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the whole state by Object.assign',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => Object.assign({}, state, { query: 'q' }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'repeatedState',
          data: { key: 'list' },
          line: 11,
          column: 55,
          endLine: 11,
          endColumn: 60,
        },
      ],
    },
    {
      name: 'the whole state in an update of a Command',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => new Command({ goto: END, update: { ...state, query: 'q' } }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'repeatedState',
          data: { key: 'list' },
          line: 11,
          column: 75,
          endLine: 11,
          endColumn: 80,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what this node changes.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => new Command({ goto: END, update: { query: 'q' } }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the whole state with a comment beside it',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => {
    return {
      // the query is final
      ...state, // all of it
      query: 'q',
    };
  })
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'repeatedState',
          data: { key: 'list' },
          line: 14,
          column: 10,
          endLine: 14,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what this node changes.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => {
    return {
      // the query is final
      // all of it
      query: 'q',
    };
  })
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the old list and more',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ list: [...state.list, 'new'] }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'list' },
          line: 11,
          column: 40,
          endLine: 11,
          endColumn: 68,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what is new of `list`.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ list: ['new'] }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the old list behind what is new',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ list: ['new', ...(state.list ?? [])] }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'list' },
          line: 11,
          column: 40,
          endLine: 11,
          endColumn: 76,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what is new of `list`.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ list: ['new'] }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the old list by concat',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ list: state.list.concat(['new']) }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'list' },
          line: 11,
          column: 40,
          endLine: 11,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what is new of `list`.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ list: ['new'] }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the old list by a variable',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async ({ list }) => {
    const all = [...list, 'new'];
    return { list: all };
  })
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'list' },
          line: 13,
          column: 14,
          endLine: 13,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what is new of `list`.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async ({ list }) => {
    const all = ['new'];
    return { list: all };
  })
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the old list mapped',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ list: state.list.map((item) => item.trim()) }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'list' },
          line: 11,
          column: 40,
          endLine: 11,
          endColumn: 83,
        },
      ],
    },
    {
      name: 'the old total and more',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ count: state.count + 1 }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'count' },
          line: 11,
          column: 40,
          endLine: 11,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what is new of `count`.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ count: 1 }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'more and the old total',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async ({ count = 0 }) => ({ count: 5 + count }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'count' },
          line: 11,
          column: 48,
          endLine: 11,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what is new of `count`.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async ({ count = 0 }) => ({ count: 5 }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the old total less',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ count: state.count - 1 }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'count' },
          line: 11,
          column: 40,
          endLine: 11,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what is new of `count`.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ count: -1 }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the old value as it is',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async (state) => ({ query: 'q', count: state.count }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'count' },
          line: 11,
          column: 52,
          endLine: 11,
          endColumn: 70,
        },
      ],
    },
    {
      name: 'a misspelt key',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async () => ({ Query: 'q' }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'unknownKey',
          data: { key: 'Query' },
          line: 11,
          column: 35,
          endLine: 11,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Use the key `query`.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async () => ({ query: 'q' }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a misspelt shorthand key',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async () => {
    const by_name = { a: 'b' };
    return { by_name };
  })
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'unknownKey',
          data: { key: 'by_name' },
          line: 13,
          column: 14,
          endLine: 13,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Use the key `byName`.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async () => {
    const by_name = { a: 'b' };
    return { byName: by_name };
  })
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a key that is like no other',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async () => ({ temperature: 'q' }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'unknownKey',
          data: { key: 'temperature' },
          line: 11,
          column: 35,
          endLine: 11,
          endColumn: 51,
        },
      ],
    },
    {
      name: 'a misspelt key in a Command',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async () => new Command({ update: { quary: 'q' } }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'unknownKey',
          data: { key: 'quary' },
          line: 11,
          column: 56,
          endLine: 11,
          endColumn: 66,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Use the key `query`.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async () => new Command({ update: { query: 'q' } }))
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a generator',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async function* () { yield { query: 'q' }; })
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'generatorNode',
          data: { node: 'work' },
          line: 11,
          column: 20,
          endLine: 11,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return the update at the end.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('work', async function () { return { query: 'q' }; })
  .addEdge(START, 'work')
  .addEdge('work', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a named generator',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
async function* work(state: typeof State.State) {
  for (const item of state.list) yield { query: item };
}
export const graph = new StateGraph(State).addNode('work', work).addEdge(START, 'work').compile();
      `,
      errors: [
        {
          messageId: 'generatorNode',
          data: { node: 'work' },
          line: 10,
          column: 17,
          endLine: 10,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'the whole state from two nodes of one step',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ url: Annotation<string>, title: Annotation<string>, words: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('title', async (state) => ({ ...state, title: 't' }))
  .addNode('words', async (state) => ({ ...state, words: ['w'] }))
  .addEdge(START, 'title')
  .addEdge(START, 'words')
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelState',
          data: { how: '"title" and "words" both start after START', key: 'url' },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what this node changes.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ url: Annotation<string>, title: Annotation<string>, words: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('title', async (state) => ({ title: 't' }))
  .addNode('words', async (state) => ({ ...state, words: ['w'] }))
  .addEdge(START, 'title')
  .addEdge(START, 'words')
  .compile();
      `,
            },
          ],
        },
        {
          messageId: 'parallelState',
          data: { how: '"title" and "words" both start after START', key: 'url' },
          line: 6,
          column: 44,
          endLine: 6,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what this node changes.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ url: Annotation<string>, title: Annotation<string>, words: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('title', async (state) => ({ ...state, title: 't' }))
  .addNode('words', async (state) => ({ words: ['w'] }))
  .addEdge(START, 'title')
  .addEdge(START, 'words')
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the whole state, and a key of it from another node',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ url: Annotation<string>, title: Annotation<string>, words: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('title', async (state) => ({ ...state, title: 't' }))
  .addNode('words', async () => ({ url: 'u' }))
  .addEdge(START, 'title')
  .addEdge(START, 'words')
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelState',
          data: { how: '"title" and "words" both start after START', key: 'url' },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what this node changes.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ url: Annotation<string>, title: Annotation<string>, words: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('title', async (state) => ({ title: 't' }))
  .addNode('words', async () => ({ url: 'u' }))
  .addEdge(START, 'title')
  .addEdge(START, 'words')
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'old entries of a merged key',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  query: Annotation<string>,
  list: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  count: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }),
  byName: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }),
  latest: Annotation<string>({ reducer: (left, right) => right ?? left }),
});
export const graph = new StateGraph(State)
  .addNode('left', async (state) => ({ byName: { ...state.byName, a: 'l' } }))
  .addNode('right', async () => ({ byName: { b: 'r' } }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'restoredEntries',
          data: { how: '"left" and "right" both start after START', key: 'byName' },
          line: 11,
          column: 40,
          endLine: 11,
          endColumn: 75,
        },
      ],
    },
    {
      name: 'an exported node of another graph',
      code: `
import { Annotation } from '@langchain/langgraph';
export const State = Annotation.Root({ list: Annotation<string[]>({ reducer: (left, right) => [...left, ...right] }) });
export type Work = typeof State.State;
export async function work(state: Work): Promise<Partial<Work>> {
  return { list: [...state.list, 'x'] };
}
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'list' },
          line: 6,
          column: 12,
          endLine: 6,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what is new of `list`.' },
              output: `
import { Annotation } from '@langchain/langgraph';
export const State = Annotation.Root({ list: Annotation<string[]>({ reducer: (left, right) => [...left, ...right] }) });
export type Work = typeof State.State;
export async function work(state: Work): Promise<Partial<Work>> {
  return { list: ['x'] };
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an exported node of a zod state',
      code: `
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ total: withLangGraph(z.number(), { reducer: { fn: (a, b) => a + b } }) });
export const work = (state: z.infer<typeof State>) => ({ total: state.total + 1 });
      `,
      errors: [
        {
          messageId: 'absoluteValue',
          data: { key: 'total' },
          line: 5,
          column: 58,
          endLine: 5,
          endColumn: 80,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what is new of `total`.' },
              output: `
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ total: withLangGraph(z.number(), { reducer: { fn: (a, b) => a + b } }) });
export const work = (state: z.infer<typeof State>) => ({ total: 1 });
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a method of an exported class',
      code: `
import { Annotation } from '@langchain/langgraph';
const State = Annotation.Root({ list: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
export class Agents {
  async work(state: typeof State.State) {
    return { ...state };
  }
}
      `,
      errors: [
        {
          messageId: 'repeatedState',
          data: { key: 'list' },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Return only what this node changes.' },
              output: `
import { Annotation } from '@langchain/langgraph';
const State = Annotation.Root({ list: Annotation<string[]>({ reducer: (left, right) => left.concat(right) }) });
export class Agents {
  async work(state: typeof State.State) {
    return {  };
  }
}
      `,
            },
          ],
        },
      ],
    },
  ],
});
