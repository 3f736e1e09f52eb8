// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 16
// alt-lines: 17, 18, 19
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: (left, right) => [...left, ...right]

import { END, ReducedValue, START, StateGraph, StateSchema } from '@langchain/langgraph';
import { z } from 'zod';

const Log = new StateSchema({
  input: z.string(),
  events: new ReducedValue(z.array(z.string()).default([]), {
    inputSchema: z.array(z.string()),
    reducer: (left, right) => {
      left.push(...right);
      return left;
    },
  }),
});

export const logged = new StateGraph(Log)
  .addNode('one', async (s) => ({ events: [`one ${s.input}`] }))
  .addNode('two', async (s) => ({ events: [`two ${s.input}`] }))
  .addEdge(START, 'one')
  .addEdge('one', 'two')
  .addEdge('two', END)
  .compile();
