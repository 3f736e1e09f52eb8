// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 16
// alt-lines: 17
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: ({ ...left, ...right })

import { END, ReducedValue, START, StateGraph, StateSchema } from '@langchain/langgraph';
import { z } from 'zod';

const Facts = new StateSchema({
  subject: z.string(),
  facts: new ReducedValue(z.record(z.string(), z.string()).default({}), {
    reducer: (left, right) => Object.assign(left, right),
  }),
});

export const gather = new StateGraph(Facts)
  .addNode('born', async (s) => ({ facts: { born: s.subject } }))
  .addNode('died', async (s) => ({ facts: { died: s.subject } }))
  .addEdge(START, 'born')
  .addEdge(START, 'died')
  .addEdge('born', END)
  .addEdge('died', END)
  .compile();
