import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/require-state-reducer.js';

const tester = new RuleTester();

tester.run('require-state-reducer', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'a key with a reducer',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a key that collects all writes',
      options: [{ report: 'likely' }],
      code: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { Topic } from '@langchain/langgraph/channels';
export const graph = new StateGraph({ notes: () => new Topic<string>() })
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a key whose declaration cannot be read',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { notes } from 'shared-state';
export const graph = new StateGraph(Annotation.Root({ notes }))
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'a StateGraph of another package',
      options: [{ report: 'likely' }],
      code: `
import { Annotation } from '@langchain/langgraph';
import { END, START, StateGraph } from 'state-machines';
export const graph = new StateGraph(Annotation.Root({ notes: Annotation<string[]> }))
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
    },
    {
      name: 'writers in different steps',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ stage: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('sort', async () => ({ stage: 'sorted' }))
  .addNode('close', async () => ({ stage: 'closed' }))
  .addEdge(START, 'sort')
  .addEdge('sort', 'close')
  .addEdge('close', END)
  .compile();
      `,
    },
    {
      name: 'a node that writes nothing',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('write', async () => ({ notes: ['n'] }))
  .addNode('log', async () => undefined)
  .addEdge(START, 'write')
  .addEdge(START, 'log')
  .addEdge('write', END)
  .addEdge('log', END)
  .compile();
      `,
    },
    {
      name: 'a router that picks one of the writers',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ kind: Annotation<string>, answer: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('sales', async () => ({ answer: 's' }))
  .addNode('support', async () => ({ answer: 't' }))
  .addConditionalEdges(START, (state) => (state.kind === 'sale' ? 'sales' : 'support'), ['sales', 'support'])
  .addEdge('sales', END)
  .addEdge('support', END)
  .compile();
      `,
    },
    {
      name: 'Sends to the node that each item names',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ steps: Annotation<{ agent: string }[]>, draft: Annotation<string>, facts: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('writer', async () => ({ draft: 'd' }))
  .addNode('finder', async () => ({ facts: 'f' }))
  .addConditionalEdges(START, (state) => state.steps.map((step) => new Send(step.agent, step)), ['writer', 'finder'])
  .addEdge('writer', END)
  .addEdge('finder', END)
  .compile();
      `,
    },
    {
      name: 'a router whose return type lists its answers',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ next: Annotation<string>, answer: Annotation<string> });
function route(state: typeof State.State): 'sales' | 'support' {
  return state.next as 'sales' | 'support';
}
export const graph = new StateGraph(State)
  .addNode('sales', async () => ({ answer: 's' }))
  .addNode('support', async () => ({ answer: 't' }))
  .addConditionalEdges(START, route)
  .addEdge('sales', END)
  .addEdge('support', END)
  .compile();
      `,
    },
    {
      name: 'a router whose answer cannot be read, with a path map',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ next: Annotation<string>, answer: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('sales', async () => ({ answer: 's' }))
  .addNode('support', async () => ({ answer: 't' }))
  .addConditionalEdges(START, (state) => state.next, { a: 'sales', b: 'support' })
  .addEdge('sales', END)
  .addEdge('support', END)
  .compile();
      `,
    },
    {
      name: 'a barrier between the writers',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ score: Annotation<number>, built: Annotation<boolean> });
export const graph = new StateGraph(State)
  .addNode('lint', async () => ({}))
  .addNode('build', async () => ({ built: true }))
  .addNode('cover', async () => ({ score: 80 }))
  .addNode('grade', async () => ({ score: 75 }))
  .addEdge(START, 'lint')
  .addEdge(START, 'build')
  .addEdge('build', 'cover')
  .addEdge(['lint', 'cover'], 'grade')
  .addEdge('grade', END)
  .compile();
      `,
    },
    {
      name: 'a deferred node',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ title: Annotation<string>, text: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('load', async () => ({ text: 't' }))
  .addNode('draft', async () => ({ title: 'draft' }))
  .addNode('finish', async () => ({ title: 'final' }), { defer: true })
  .addEdge(START, 'load')
  .addEdge('load', 'draft')
  .addEdge(START, 'finish')
  .addEdge('draft', END)
  .addEdge('finish', END)
  .compile();
      `,
    },
    {
      name: 'one Send',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ next: Annotation<string>, reply: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('work', async () => ({ reply: 'r' }))
  .addConditionalEdges(START, (state) => new Send('work', { task: state.next }), ['work'])
  .addEdge('work', END)
  .compile();
      `,
    },
    {
      name: 'Sends to workers with a reducer key',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
  items: Annotation<string[]>,
  done: Annotation<string[]>({ reducer: (a, b) => [...a, ...b], default: () => [] }),
});
export const graph = new StateGraph(State)
  .addNode('work', async ({ item }: { item: string }) => ({ done: [item] }))
  .addConditionalEdges(START, (state) => state.items.map((item) => new Send('work', { item })), ['work'])
  .addEdge('work', END)
  .compile();
      `,
    },
    {
      name: 'subgraphs with narrow outputs',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ topic: Annotation<string>, facts: Annotation<string>, quotes: Annotation<string> });
const facts = new StateGraph(State, { output: Annotation.Root({ facts: State.spec.facts }) })
  .addNode('find', async () => ({ facts: 'f' }))
  .addEdge(START, 'find')
  .compile();
const quotes = new StateGraph(State, { output: Annotation.Root({ quotes: State.spec.quotes }) })
  .addNode('find', async () => ({ quotes: 'q' }))
  .addEdge(START, 'find')
  .compile();
export const graph = new StateGraph(State)
  .addNode('facts', facts)
  .addNode('quotes', quotes)
  .addEdge(START, 'facts')
  .addEdge(START, 'quotes')
  .addEdge('facts', END)
  .addEdge('quotes', END)
  .compile();
      `,
    },
    {
      name: 'a node whose action cannot be read',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { research } from 'agents';
const State = Annotation.Root({ notes: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('research', research)
  .addNode('write', async () => ({ notes: ['n'] }))
  .addEdge(START, 'research')
  .addEdge(START, 'write')
  .addEdge('research', END)
  .addEdge('write', END)
  .compile();
      `,
    },
    {
      name: 'builders of the same name in two functions',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ answer: Annotation<string> });
export function first() {
  const workflow = new StateGraph(State).addNode('one', async () => ({ answer: '1' }));
  workflow.addEdge(START, 'one');
  workflow.addEdge('one', END);
  return workflow.compile();
}
export function second() {
  const workflow = new StateGraph(State).addNode('two', async () => ({ answer: '2' }));
  workflow.addEdge(START, 'two');
  workflow.addEdge('two', END);
  return workflow.compile();
}
      `,
    },
    {
      name: 'tools whose key has a reducer',
      options: [{ report: 'likely' }],
      code: `
import { tool } from '@langchain/core/tools';
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
import { ToolNode } from '@langchain/langgraph/prebuilt';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (a, b) => a.concat(b) }) });
const note = tool(async ({ text }) => new Command({ update: { notes: [text] } }), { name: 'note', description: 'Note' });
export const graph = new StateGraph(State).addNode('tools', new ToolNode([note])).addEdge(START, 'tools').addEdge('tools', END).compile();
      `,
    },
    {
      name: 'not certain: pushed names, of which some may be left out',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ topics: Annotation<string[]>, opinion: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('legal', async () => ({ opinion: 'l' }))
  .addNode('finance', async () => ({ opinion: 'f' }))
  .addConditionalEdges(START, (state) => {
    const names: string[] = [];
    if (state.topics.includes('law')) names.push('legal');
    if (state.topics.includes('money')) names.push('finance');
    return names;
  }, ['legal', 'finance'])
  .addEdge('legal', END)
  .addEdge('finance', END)
  .compile();
      `,
    },
    {
      name: 'not certain: both report an error',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ price: Annotation<number>, mood: Annotation<string>, error: Annotation<string> });
declare function ask(path: string): Promise<string>;
export const graph = new StateGraph(State)
  .addNode('price', async () => {
    try {
      return { price: Number(await ask('/price')) };
    } catch (error) {
      return { error: String(error) };
    }
  })
  .addNode('mood', async () => {
    try {
      return { mood: await ask('/mood') };
    } catch (error) {
      return { error: String(error) };
    }
  })
  .addEdge(START, 'price')
  .addEdge(START, 'mood')
  .addEdge('price', END)
  .addEdge('mood', END)
  .compile();
      `,
    },
    {
      name: 'not certain: tools that set one key',
      code: `
import { tool } from '@langchain/core/tools';
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
import { ToolNode } from '@langchain/langgraph/prebuilt';
const State = Annotation.Root({ owner: Annotation<string>, order: Annotation<string> });
const setOwner = tool(async ({ name }) => new Command({ update: { owner: name } }), { name: 'set_owner', description: 'Set' });
const findOrder = tool(async ({ id }) => new Command({ update: { order: id, owner: 'x' } }), { name: 'find_order', description: 'Find' });
export const graph = new StateGraph(State).addNode('tools', new ToolNode([setOwner, findOrder])).addEdge(START, 'tools').addEdge('tools', END).compile();
      `,
    },
    {
      name: 'not certain: tools of a ready-made agent',
      code: `
import { tool } from '@langchain/core/tools';
import { Annotation, Command } from '@langchain/langgraph';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { model } from 'models';
const State = Annotation.Root({ files: Annotation<Record<string, string>> });
const writeFile = tool(async ({ name, text }) => new Command({ update: { files: { [name]: text } } }), { name: 'write_file', description: 'Write' });
export const agent = createReactAgent({ llm: model, tools: [writeFile], stateSchema: State });
      `,
    },
    {
      name: 'not certain: an edge that is only added under a condition',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
export function build(deep: boolean) {
  const workflow = new StateGraph(State).addNode('one', async () => ({ notes: ['1'] })).addNode('two', async () => ({ notes: ['2'] }));
  workflow.addEdge(START, 'one');
  if (deep) workflow.addEdge(START, 'two');
  return workflow.compile();
}
      `,
    },
    {
      name: 'not certain: tools of a middleware',
      code: `
import { tool } from '@langchain/core/tools';
import { Command } from '@langchain/langgraph';
import { createAgent, createMiddleware } from 'langchain';
import { z } from 'zod';
const writeFile = tool(async ({ name, text }) => new Command({ update: { files: { [name]: text } } }), { name: 'write_file', description: 'Write' });
const files = createMiddleware({
  name: 'files',
  stateSchema: z.object({ files: z.record(z.string(), z.string()) }),
  tools: [writeFile],
});
export const agent = createAgent({ model: 'large', tools: [], middleware: [files] });
      `,
    },
  ],
  invalid: [
    {
      name: 'two nodes after START',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>() });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'a bare annotation',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'a default is no reducer',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 83,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'the fields themselves',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
export const graph = new StateGraph({ notes: Annotation<string[]> })
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 66,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
export const graph = new StateGraph({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) })
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'of a list of texts the last one wins',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<'open' | 'done'> });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 67,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that keeps the value that its type lists last.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<'open' | 'done'>({ reducer: (left, right) => left === 'done' ? left : right, default: () => 'open' }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'a boolean can be any or all',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<boolean> });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that is true if one of them is.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<boolean>({ reducer: (left, right) => left || right, default: () => false }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
            },
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that is true if all of them are.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<boolean>({ reducer: (left, right) => left && right, default: () => true }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'a record is merged',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<Record<string, string>> });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 74,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that merges the entries.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'a set is united',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<Set<string>>() });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that unites the sets.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<Set<string>>({ reducer: (left, right) => new Set([...left, ...right]), default: () => new Set() }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'a zod schema',
      code: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { z } from 'zod';
const State = z.object({ notes: z.array(z.string()) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 4,
          column: 26,
          endLine: 4,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { z } from 'zod';
import { withLangGraph } from '@langchain/langgraph/zod';
const State = z.object({ notes: withLangGraph(z.array(z.string()), { reducer: { fn: (left: string[], right: string[]) => left.concat(right) }, default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'zod metadata with a default only',
      code: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ notes: withLangGraph(z.array(z.string()), { default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 90,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ notes: withLangGraph(z.array(z.string()), { reducer: { fn: (left: string[], right: string[]) => left.concat(right) }, default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'zod metadata inside another wrapper',
      code: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ notes: withLangGraph(z.array(z.string()), { reducer: { fn: (a, b) => a.concat(b) } }).optional() });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lostReducer',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 122,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Wrap the schema of `notes` first, then attach the reducer.' },
              output: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ notes: withLangGraph(z.array(z.string()).optional(), { reducer: { fn: (a, b) => a.concat(b) } }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'zod metadata with a default inside optional()',
      code: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ notes: withLangGraph(z.array(z.string()), { reducer: { fn: (a, b) => a.concat(b) }, default: () => [] }).optional() });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lostReducer',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 141,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Drop `optional()` from `notes`: it has a default.' },
              output: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ notes: withLangGraph(z.array(z.string()), { reducer: { fn: (a, b) => a.concat(b) }, default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'registered metadata inside another wrapper',
      code: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { registry } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ notes: z.array(z.string()).register(registry, { reducer: { fn: (a, b) => a.concat(b) } }).default(() => []) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'lostReducer',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 133,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Wrap the schema of `notes` first, then attach the reducer.' },
              output: `
import { END, START, StateGraph } from '@langchain/langgraph';
import { registry } from '@langchain/langgraph/zod';
import { z } from 'zod';
const State = z.object({ notes: z.array(z.string()).default(() => []).register(registry, { reducer: { fn: (a, b) => a.concat(b) } }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'a field of a StateSchema',
      code: `
import { END, START, StateGraph, StateSchema } from '@langchain/langgraph';
import { z } from 'zod';
const State = new StateSchema({ notes: z.array(z.string()) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { END, START, StateGraph, StateSchema, ReducedValue } from '@langchain/langgraph';
import { z } from 'zod';
const State = new StateSchema({ notes: new ReducedValue(z.array(z.string()).default(() => []), { reducer: (left, right) => left.concat(right) }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'channels',
      code: `
import { END, START, StateGraph } from '@langchain/langgraph';
export const graph = new StateGraph<{ notes: string[] }>({ channels: { notes: null } })
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 72,
          endLine: 3,
          endColumn: 83,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { END, START, StateGraph } from '@langchain/langgraph';
export const graph = new StateGraph<{ notes: string[] }>({ channels: { notes: { reducer: (left, right) => left.concat(right), default: () => [] } } })
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'messages declared again',
      code: `
import { Annotation, END, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ ...MessagesAnnotation.spec, messages: Annotation<string[]>() });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ messages: ['l'] }))
  .addNode('right', async () => ({ messages: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'messages' },
          line: 3,
          column: 61,
          endLine: 3,
          endColumn: 93,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `messages` a reducer that joins the lists.' },
              output: `
import { Annotation, END, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ ...MessagesAnnotation.spec, messages: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ messages: ['l'] }))
  .addNode('right', async () => ({ messages: ['r'] }))
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
      name: 'an aliased import and a namespace',
      code: `
import * as lg from '@langchain/langgraph';
const State = lg.Annotation.Root({ notes: lg.Annotation<string[]>() });
export const graph = new lg.StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(lg.START, 'left')
  .addEdge(lg.START, 'right')
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 68,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import * as lg from '@langchain/langgraph';
const State = lg.Annotation.Root({ notes: lg.Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export const graph = new lg.StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(lg.START, 'left')
  .addEdge(lg.START, 'right')
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'cousins',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ papers: Annotation<string[]>, posts: Annotation<string[]>, summary: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('papers', async () => ({ papers: [] }))
  .addNode('posts', async () => ({ posts: [] }))
  .addNode('sum_papers', async () => ({ summary: 'p' }))
  .addNode('sum_posts', async () => ({ summary: 'q' }))
  .addEdge(START, 'papers')
  .addEdge(START, 'posts')
  .addEdge('papers', 'sum_papers')
  .addEdge('posts', 'sum_posts')
  .addEdge('sum_papers', END)
  .addEdge('sum_posts', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"sum_papers" and "sum_posts" both run 2 steps after START', key: 'summary' },
          line: 3,
          column: 92,
          endLine: 3,
          endColumn: 119,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `summary` a reducer that appends the text as a new line.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ papers: Annotation<string[]>, posts: Annotation<string[]>, summary: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n'), default: () => '' }) });
export const graph = new StateGraph(State)
  .addNode('papers', async () => ({ papers: [] }))
  .addNode('posts', async () => ({ posts: [] }))
  .addNode('sum_papers', async () => ({ summary: 'p' }))
  .addNode('sum_posts', async () => ({ summary: 'q' }))
  .addEdge(START, 'papers')
  .addEdge(START, 'posts')
  .addEdge('papers', 'sum_papers')
  .addEdge('posts', 'sum_posts')
  .addEdge('sum_papers', END)
  .addEdge('sum_posts', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a join that runs early',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ built: Annotation<boolean>, score: Annotation<number> });
export const graph = new StateGraph(State)
  .addNode('lint', async () => ({}))
  .addNode('build', async () => ({ built: true }))
  .addNode('cover', async () => ({ score: 80 }))
  .addNode('grade', async () => ({ score: 75 }))
  .addEdge(START, 'lint')
  .addEdge(START, 'build')
  .addEdge('build', 'cover')
  .addEdge('lint', 'grade')
  .addEdge('cover', 'grade')
  .addEdge('grade', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"cover" and "grade" both run 2 steps after START', key: 'score' },
          line: 3,
          column: 61,
          endLine: 3,
          endColumn: 86,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `score` a reducer that adds the numbers.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ built: Annotation<boolean>, score: Annotation<number>({ reducer: (left, right) => left + right, default: () => 0 }) });
export const graph = new StateGraph(State)
  .addNode('lint', async () => ({}))
  .addNode('build', async () => ({ built: true }))
  .addNode('cover', async () => ({ score: 80 }))
  .addNode('grade', async () => ({ score: 75 }))
  .addEdge(START, 'lint')
  .addEdge(START, 'build')
  .addEdge('build', 'cover')
  .addEdge('lint', 'grade')
  .addEdge('cover', 'grade')
  .addEdge('grade', END)
  .compile();
      `,
            },
            {
              messageId: 'repair',
              data: { title: 'Give `score` a reducer that keeps the larger number.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ built: Annotation<boolean>, score: Annotation<number>({ reducer: (left, right) => Math.max(left, right), default: () => 0 }) });
export const graph = new StateGraph(State)
  .addNode('lint', async () => ({}))
  .addNode('build', async () => ({ built: true }))
  .addNode('cover', async () => ({ score: 80 }))
  .addNode('grade', async () => ({ score: 75 }))
  .addEdge(START, 'lint')
  .addEdge(START, 'build')
  .addEdge('build', 'cover')
  .addEdge('lint', 'grade')
  .addEdge('cover', 'grade')
  .addEdge('grade', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a plain edge beside a router',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ score: Annotation<number>, next: Annotation<'demo' | 'mail' | 'wait'> });
export const graph = new StateGraph(State)
  .addNode('rate', async () => ({ score: 1 }))
  .addNode('demo', async () => ({ next: 'demo' as const }))
  .addNode('mail', async () => ({ next: 'mail' as const }))
  .addNode('sync', async () => ({ next: 'wait' as const }))
  .addEdge(START, 'rate')
  .addConditionalEdges('rate', (s) => (s.score > 50 ? 'demo' : 'mail'), ['demo', 'mail'])
  .addEdge('rate', 'sync')
  .addEdge('demo', END)
  .addEdge('mail', END)
  .addEdge('sync', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"demo" and "sync" both start after "rate"', key: 'next' },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 102,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `next` a reducer that keeps the value that its type lists last.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ score: Annotation<number>, next: Annotation<'demo' | 'mail' | 'wait'>({ reducer: (left, right) => ['demo', 'mail', 'wait'].indexOf(left) > ['demo', 'mail', 'wait'].indexOf(right) ? left : right, default: () => 'demo' }) });
export const graph = new StateGraph(State)
  .addNode('rate', async () => ({ score: 1 }))
  .addNode('demo', async () => ({ next: 'demo' as const }))
  .addNode('mail', async () => ({ next: 'mail' as const }))
  .addNode('sync', async () => ({ next: 'wait' as const }))
  .addEdge(START, 'rate')
  .addConditionalEdges('rate', (s) => (s.score > 50 ? 'demo' : 'mail'), ['demo', 'mail'])
  .addEdge('rate', 'sync')
  .addEdge('demo', END)
  .addEdge('mail', END)
  .addEdge('sync', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a router that names two nodes',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ opinion: Annotation<string> });
function reviewers() {
  return ['legal', 'finance'];
}
export const graph = new StateGraph(State)
  .addNode('legal', async () => ({ opinion: 'l' }))
  .addNode('finance', async () => ({ opinion: 'f' }))
  .addConditionalEdges(START, reviewers, ['legal', 'finance'])
  .addEdge('legal', END)
  .addEdge('finance', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"legal" and "finance" both start after START', key: 'opinion' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `opinion` a reducer that appends the text as a new line.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ opinion: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n'), default: () => '' }) });
function reviewers() {
  return ['legal', 'finance'];
}
export const graph = new StateGraph(State)
  .addNode('legal', async () => ({ opinion: 'l' }))
  .addNode('finance', async () => ({ opinion: 'f' }))
  .addConditionalEdges(START, reviewers, ['legal', 'finance'])
  .addEdge('legal', END)
  .addEdge('finance', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Sends',
      code: `
import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ items: Annotation<string[]>, result: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('work', async ({ item }: { item: string }) => ({ result: item }))
  .addConditionalEdges(START, (state) => state.items.map((item) => new Send('work', { item })), ['work'])
  .addEdge('work', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'repeatedWrites',
          data: { how: '"work" runs several times in one step after START', key: 'result' },
          line: 3,
          column: 62,
          endLine: 3,
          endColumn: 88,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `result` a reducer that appends the text as a new line.' },
              output: `
import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ items: Annotation<string[]>, result: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n'), default: () => '' }) });
export const graph = new StateGraph(State)
  .addNode('work', async ({ item }: { item: string }) => ({ result: item }))
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
      name: 'pushed names, of which some may be left out',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ topics: Annotation<string[]>, opinion: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('legal', async () => ({ opinion: 'l' }))
  .addNode('finance', async () => ({ opinion: 'f' }))
  .addConditionalEdges(START, (state) => {
    const names: string[] = [];
    if (state.topics.includes('law')) names.push('legal');
    if (state.topics.includes('money')) names.push('finance');
    return names;
  }, ['legal', 'finance'])
  .addEdge('legal', END)
  .addEdge('finance', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"legal" and "finance" both start after START', key: 'opinion' },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 90,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `opinion` a reducer that appends the text as a new line.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ topics: Annotation<string[]>, opinion: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n'), default: () => '' }) });
export const graph = new StateGraph(State)
  .addNode('legal', async () => ({ opinion: 'l' }))
  .addNode('finance', async () => ({ opinion: 'f' }))
  .addConditionalEdges(START, (state) => {
    const names: string[] = [];
    if (state.topics.includes('law')) names.push('legal');
    if (state.topics.includes('money')) names.push('finance');
    return names;
  }, ['legal', 'finance'])
  .addEdge('legal', END)
  .addEdge('finance', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'goto a list',
      code: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ draft: Annotation<string> });
export const graph = new StateGraph(State)
  .addNode('lead', async () => new Command({ goto: ['writer', 'critic'] }), { ends: ['writer', 'critic'] })
  .addNode('writer', async () => ({ draft: 'w' }))
  .addNode('critic', async () => new Command({ update: { draft: 'c' } }))
  .addEdge(START, 'lead')
  .addEdge('writer', END)
  .addEdge('critic', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"writer" and "critic" both start after "lead"', key: 'draft' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `draft` a reducer that appends the text as a new line.' },
              output: `
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ draft: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n'), default: () => '' }) });
export const graph = new StateGraph(State)
  .addNode('lead', async () => new Command({ goto: ['writer', 'critic'] }), { ends: ['writer', 'critic'] })
  .addNode('writer', async () => ({ draft: 'w' }))
  .addNode('critic', async () => new Command({ update: { draft: 'c' } }))
  .addEdge(START, 'lead')
  .addEdge('writer', END)
  .addEdge('critic', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'both report an error',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ price: Annotation<number>, mood: Annotation<string>, error: Annotation<string> });
declare function ask(path: string): Promise<string>;
export const graph = new StateGraph(State)
  .addNode('price', async () => {
    try {
      return { price: Number(await ask('/price')) };
    } catch (error) {
      return { error: String(error) };
    }
  })
  .addNode('mood', async () => {
    try {
      return { mood: await ask('/mood') };
    } catch (error) {
      return { error: String(error) };
    }
  })
  .addEdge(START, 'price')
  .addEdge(START, 'mood')
  .addEdge('price', END)
  .addEdge('mood', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"price" and "mood" both start after START', key: 'error' },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 111,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `error` a reducer that appends the text as a new line.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ price: Annotation<number>, mood: Annotation<string>, error: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n'), default: () => '' }) });
declare function ask(path: string): Promise<string>;
export const graph = new StateGraph(State)
  .addNode('price', async () => {
    try {
      return { price: Number(await ask('/price')) };
    } catch (error) {
      return { error: String(error) };
    }
  })
  .addNode('mood', async () => {
    try {
      return { mood: await ask('/mood') };
    } catch (error) {
      return { error: String(error) };
    }
  })
  .addEdge(START, 'price')
  .addEdge(START, 'mood')
  .addEdge('price', END)
  .addEdge('mood', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'subgraphs that hand back what they were given',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ topic: Annotation<string>, facts: Annotation<string>, quotes: Annotation<string> });
const facts = new StateGraph(State)
  .addNode('find', async () => ({ facts: 'f' }))
  .addEdge(START, 'find')
  .compile();
const quotes = new StateGraph({ stateSchema: State })
  .addNode('find', async () => ({ quotes: 'q' }))
  .addEdge(START, 'find')
  .compile();
export const graph = new StateGraph(State)
  .addNode('facts', facts)
  .addNode('quotes', quotes)
  .addEdge(START, 'facts')
  .addEdge(START, 'quotes')
  .addEdge('facts', END)
  .addEdge('quotes', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'echoedKeys',
          data: { how: '"facts" and "quotes" both start after START', key: 'topic', others: '' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Let the subgraphs return only the keys that they write.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ topic: Annotation<string>, facts: Annotation<string>, quotes: Annotation<string> });
const facts = new StateGraph(State, { output: Annotation.Root({ facts: State.spec.facts }) })
  .addNode('find', async () => ({ facts: 'f' }))
  .addEdge(START, 'find')
  .compile();
const quotes = new StateGraph({ stateSchema: State, output: Annotation.Root({ quotes: State.spec.quotes }) })
  .addNode('find', async () => ({ quotes: 'q' }))
  .addEdge(START, 'find')
  .compile();
export const graph = new StateGraph(State)
  .addNode('facts', facts)
  .addNode('quotes', quotes)
  .addEdge(START, 'facts')
  .addEdge(START, 'quotes')
  .addEdge('facts', END)
  .addEdge('quotes', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'tools that set one key',
      options: [{ report: 'likely' }],
      code: `
import { tool } from '@langchain/core/tools';
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
import { ToolNode } from '@langchain/langgraph/prebuilt';
const State = Annotation.Root({ owner: Annotation<string>, order: Annotation<string> });
const setOwner = tool(async ({ name }) => new Command({ update: { owner: name } }), { name: 'set_owner', description: 'Set' });
const findOrder = tool(async ({ id }) => new Command({ update: { order: id, owner: 'x' } }), { name: 'find_order', description: 'Find' });
export const graph = new StateGraph(State).addNode('tools', new ToolNode([setOwner, findOrder])).addEdge(START, 'tools').addEdge('tools', END).compile();
      `,
      errors: [
        {
          messageId: 'toolWrites',
          data: { tools: '"set_owner" and "find_order"', key: 'owner' },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `owner` a reducer that appends the text as a new line.' },
              output: `
import { tool } from '@langchain/core/tools';
import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';
import { ToolNode } from '@langchain/langgraph/prebuilt';
const State = Annotation.Root({ owner: Annotation<string>({ reducer: (left, right) => [left, right].filter(Boolean).join('\\n'), default: () => '' }), order: Annotation<string> });
const setOwner = tool(async ({ name }) => new Command({ update: { owner: name } }), { name: 'set_owner', description: 'Set' });
const findOrder = tool(async ({ id }) => new Command({ update: { order: id, owner: 'x' } }), { name: 'find_order', description: 'Find' });
export const graph = new StateGraph(State).addNode('tools', new ToolNode([setOwner, findOrder])).addEdge(START, 'tools').addEdge('tools', END).compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'tools of a ready-made agent',
      options: [{ report: 'likely' }],
      code: `
import { tool } from '@langchain/core/tools';
import { Annotation, Command } from '@langchain/langgraph';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { model } from 'models';
const State = Annotation.Root({ files: Annotation<Record<string, string>> });
const writeFile = tool(async ({ name, text }) => new Command({ update: { files: { [name]: text } } }), { name: 'write_file', description: 'Write' });
export const agent = createReactAgent({ llm: model, tools: [writeFile], stateSchema: State });
      `,
      errors: [
        {
          messageId: 'toolWrites',
          data: { tools: 'Two calls of "write_file"', key: 'files' },
          line: 6,
          column: 33,
          endLine: 6,
          endColumn: 74,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `files` a reducer that merges the entries.' },
              output: `
import { tool } from '@langchain/core/tools';
import { Annotation, Command } from '@langchain/langgraph';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { model } from 'models';
const State = Annotation.Root({ files: Annotation<Record<string, string>>({ reducer: (left, right) => ({ ...left, ...right }), default: () => ({}) }) });
const writeFile = tool(async ({ name, text }) => new Command({ update: { files: { [name]: text } } }), { name: 'write_file', description: 'Write' });
export const agent = createReactAgent({ llm: model, tools: [writeFile], stateSchema: State });
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'nodes of a class',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ context: Annotation<string[]> });
export class Assistant {
  private readonly builder = new StateGraph(State);
  async fromIndex() {
    return { context: ['i'] };
  }
  async fromWeb() {
    return { context: ['w'] };
  }
  build() {
    this.builder.addNode('index', this.fromIndex.bind(this));
    this.builder.addNode('web', () => this.fromWeb());
    this.builder.addEdge(START, 'index');
    this.builder.addEdge(START, 'web');
    return this.builder.compile();
  }
}
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"index" and "web" both start after START', key: 'context' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `context` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ context: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export class Assistant {
  private readonly builder = new StateGraph(State);
  async fromIndex() {
    return { context: ['i'] };
  }
  async fromWeb() {
    return { context: ['w'] };
  }
  build() {
    this.builder.addNode('index', this.fromIndex.bind(this));
    this.builder.addNode('web', () => this.fromWeb());
    this.builder.addEdge(START, 'index');
    this.builder.addEdge(START, 'web');
    return this.builder.compile();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'nodes added by a function that is given the builder',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
function addWorker(builder: any, name: string) {
  builder.addNode(name, async () => ({ notes: [name] }));
  builder.addEdge(START, name);
}
const workflow = new StateGraph(State);
addWorker(workflow, 'one');
workflow.addNode('two', async () => ({ notes: ['2'] })).addEdge(START, 'two');
export const graph = workflow.compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"one" and "two" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
function addWorker(builder: any, name: string) {
  builder.addNode(name, async () => ({ notes: [name] }));
  builder.addEdge(START, name);
}
const workflow = new StateGraph(State);
addWorker(workflow, 'one');
workflow.addNode('two', async () => ({ notes: ['2'] })).addEdge(START, 'two');
export const graph = workflow.compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an edge that is only added under a condition',
      options: [{ report: 'likely' }],
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
export function build(deep: boolean) {
  const workflow = new StateGraph(State).addNode('one', async () => ({ notes: ['1'] })).addNode('two', async () => ({ notes: ['2'] }));
  workflow.addEdge(START, 'one');
  if (deep) workflow.addEdge(START, 'two');
  return workflow.compile();
}
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"one" and "two" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export function build(deep: boolean) {
  const workflow = new StateGraph(State).addNode('one', async () => ({ notes: ['1'] })).addNode('two', async () => ({ notes: ['2'] }));
  workflow.addEdge(START, 'one');
  if (deep) workflow.addEdge(START, 'two');
  return workflow.compile();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'nodes counted by a loop',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
const workflow = new StateGraph(State);
for (let i = 1; i <= 3; i++) {
  workflow.addNode(\`worker_\${i}\`, async () => ({ notes: [String(i)] }));
  workflow.addEdge(START, \`worker_\${i}\`);
}
export const graph = workflow.compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"worker_1" and "worker_2" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
const workflow = new StateGraph(State);
for (let i = 1; i <= 3; i++) {
  workflow.addNode(\`worker_\${i}\`, async () => ({ notes: [String(i)] }));
  workflow.addEdge(START, \`worker_\${i}\`);
}
export const graph = workflow.compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'nodes of a list of objects',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>, log: Annotation<string> });
const steps = [
  { name: 'one', key: 'notes' },
  { name: 'two', key: 'notes' },
  { name: 'three', key: 'log' },
];
const workflow = new StateGraph(State);
for (const { name, key } of steps) workflow.addNode(name, async () => ({ [key]: [name] })).addEdge(START, name);
export const graph = workflow.compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"one" and "two" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }), log: Annotation<string> });
const steps = [
  { name: 'one', key: 'notes' },
  { name: 'two', key: 'notes' },
  { name: 'three', key: 'log' },
];
const workflow = new StateGraph(State);
for (const { name, key } of steps) workflow.addNode(name, async () => ({ [key]: [name] })).addEdge(START, name);
export const graph = workflow.compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'private members of a class',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
export class Team {
  readonly #graph = new StateGraph(State);
  #left = async () => ({ notes: ['l'] });
  async #right() {
    return { notes: ['r'] };
  }
  build() {
    this.#graph.addNode('left', this.#left).addNode('right', this.#right.bind(this)).addEdge(START, 'left').addEdge(START, 'right');
    return this.#graph.compile();
  }
}
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export class Team {
  readonly #graph = new StateGraph(State);
  #left = async () => ({ notes: ['l'] });
  async #right() {
    return { notes: ['r'] };
  }
  build() {
    this.#graph.addNode('left', this.#left).addNode('right', this.#right.bind(this)).addEdge(START, 'left').addEdge(START, 'right');
    return this.#graph.compile();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'tools of a middleware',
      options: [{ report: 'likely' }],
      code: `
import { tool } from '@langchain/core/tools';
import { Command } from '@langchain/langgraph';
import { createAgent, createMiddleware } from 'langchain';
import { z } from 'zod';
const writeFile = tool(async ({ name, text }) => new Command({ update: { files: { [name]: text } } }), { name: 'write_file', description: 'Write' });
const files = createMiddleware({
  name: 'files',
  stateSchema: z.object({ files: z.record(z.string(), z.string()) }),
  tools: [writeFile],
});
export const agent = createAgent({ model: 'large', tools: [], middleware: [files] });
      `,
      errors: [
        {
          messageId: 'toolWrites',
          data: { tools: 'Two calls of "write_file"', key: 'files' },
          line: 9,
          column: 27,
          endLine: 9,
          endColumn: 66,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `files` a reducer that merges the entries.' },
              output: `
import { tool } from '@langchain/core/tools';
import { Command } from '@langchain/langgraph';
import { createAgent, createMiddleware } from 'langchain';
import { z } from 'zod';
import { withLangGraph } from '@langchain/langgraph/zod';
const writeFile = tool(async ({ name, text }) => new Command({ update: { files: { [name]: text } } }), { name: 'write_file', description: 'Write' });
const files = createMiddleware({
  name: 'files',
  stateSchema: z.object({ files: withLangGraph(z.record(z.string(), z.string()), { reducer: { fn: (left: Record<string, string>, right: Record<string, string>) => ({ ...left, ...right }) }, default: () => ({}) }) }),
  tools: [writeFile],
});
export const agent = createAgent({ model: 'large', tools: [], middleware: [files] });
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'routes of a constant object',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ mode: Annotation<'quick' | 'deep'>, notes: Annotation<string[]> });
const ROUTES = { quick: ['one'], deep: ['one', 'two'] };
export const graph = new StateGraph(State)
  .addNode('one', async () => ({ notes: ['1'] }))
  .addNode('two', async () => ({ notes: ['2'] }))
  .addConditionalEdges(START, (state) => ROUTES[state.mode], ['one', 'two'])
  .addEdge('one', END)
  .addEdge('two', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"one" and "two" both start after START', key: 'notes' },
          line: 3,
          column: 69,
          endLine: 3,
          endColumn: 96,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ mode: Annotation<'quick' | 'deep'>, notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
const ROUTES = { quick: ['one'], deep: ['one', 'two'] };
export const graph = new StateGraph(State)
  .addNode('one', async () => ({ notes: ['1'] }))
  .addNode('two', async () => ({ notes: ['2'] }))
  .addConditionalEdges(START, (state) => ROUTES[state.mode], ['one', 'two'])
  .addEdge('one', END)
  .addEdge('two', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'names without doubles',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
export const graph = new StateGraph(State)
  .addNode('one', async () => ({ notes: ['1'] }))
  .addNode('two', async () => ({ notes: ['2'] }))
  .addConditionalEdges(START, () => [...new Set(['one', 'two'])], ['one', 'two'])
  .addEdge('one', END)
  .addEdge('two', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"one" and "two" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('one', async () => ({ notes: ['1'] }))
  .addNode('two', async () => ({ notes: ['2'] }))
  .addConditionalEdges(START, () => [...new Set(['one', 'two'])], ['one', 'two'])
  .addEdge('one', END)
  .addEdge('two', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'functions that hand the builder on',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
function base() {
  return new StateGraph(State).addNode('one', async () => ({ notes: ['1'] })).addEdge(START, 'one');
}
function withTwo(builder: any) {
  return builder.addNode('two', async () => ({ notes: ['2'] }));
}
export const graph = withTwo(base()).addEdge(START, 'two').compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"one" and "two" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
function base() {
  return new StateGraph(State).addNode('one', async () => ({ notes: ['1'] })).addEdge(START, 'one');
}
function withTwo(builder: any) {
  return builder.addNode('two', async () => ({ notes: ['2'] }));
}
export const graph = withTwo(base()).addEdge(START, 'two').compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'nodes that a constructor is given',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
class Researcher {
  async run() {
    return { notes: ['r'] };
  }
}
class Critic {
  async run() {
    return { notes: ['c'] };
  }
}
export class Team {
  constructor(
    private readonly researcher: Researcher,
    private readonly critic: Critic,
  ) {}
  build() {
    return new StateGraph(State)
      .addNode('research', this.researcher.run.bind(this.researcher))
      .addNode('critique', (state) => this.critic.run())
      .addEdge(START, 'research')
      .addEdge(START, 'critique')
      .compile();
  }
}
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"research" and "critique" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
class Researcher {
  async run() {
    return { notes: ['r'] };
  }
}
class Critic {
  async run() {
    return { notes: ['c'] };
  }
}
export class Team {
  constructor(
    private readonly researcher: Researcher,
    private readonly critic: Critic,
  ) {}
  build() {
    return new StateGraph(State)
      .addNode('research', this.researcher.run.bind(this.researcher))
      .addNode('critique', (state) => this.critic.run())
      .addEdge(START, 'research')
      .addEdge(START, 'critique')
      .compile();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'nodes of a parameter whose class is known',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]> });
class Agents {
  async left() {
    return { notes: ['l'] };
  }
  right = async () => ({ notes: ['r'] });
}
export function build(agents: Agents) {
  return new StateGraph(State).addNode('left', agents.left.bind(agents)).addNode('right', agents.right).addEdge(START, 'left').addEdge(START, 'right').compile();
}
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }) });
class Agents {
  async left() {
    return { notes: ['l'] };
  }
  right = async () => ({ notes: ['r'] });
}
export function build(agents: Agents) {
  return new StateGraph(State).addNode('left', agents.left.bind(agents)).addNode('right', agents.right).addEdge(START, 'left').addEdge(START, 'right').compile();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'sources that an object lists',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>, report: Annotation<string> });
const Step = { One: 'one', Two: 'two' } as const;
export const graph = new StateGraph(State)
  .addNode(Step.One, async () => ({ notes: ['1'] }))
  .addNode(Step.Two, async () => ({ notes: ['2'] }))
  .addNode('join', async () => ({ report: 'r' }))
  .addEdge(START, Step.One)
  .addEdge(START, Step.Two)
  .addEdge(Object.values(Step), 'join')
  .addEdge('join', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"one" and "two" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }), report: Annotation<string> });
const Step = { One: 'one', Two: 'two' } as const;
export const graph = new StateGraph(State)
  .addNode(Step.One, async () => ({ notes: ['1'] }))
  .addNode(Step.Two, async () => ({ notes: ['2'] }))
  .addNode('join', async () => ({ report: 'r' }))
  .addEdge(START, Step.One)
  .addEdge(START, Step.Two)
  .addEdge(Object.values(Step), 'join')
  .addEdge('join', END)
  .compile();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'JavaScript',
      code: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ notes: Annotation({ reducer: (left, right) => left.concat(right), default: () => [] }) });
export const graph = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
      name: 'require',
      code: `
const { Annotation, END, START, StateGraph } = require('@langchain/langgraph');
const State = Annotation.Root({ notes: Annotation() });
module.exports = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
      `,
      errors: [
        {
          messageId: 'parallelWrites',
          data: { how: '"left" and "right" both start after START', key: 'notes' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'repair',
              data: { title: 'Give `notes` a reducer that joins the lists.' },
              output: `
const { Annotation, END, START, StateGraph } = require('@langchain/langgraph');
const State = Annotation.Root({ notes: Annotation({ reducer: (left, right) => left.concat(right), default: () => [] }) });
module.exports = new StateGraph(State)
  .addNode('left', async () => ({ notes: ['l'] }))
  .addNode('right', async () => ({ notes: ['r'] }))
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
  ],
});
