// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: ReducedValue

import { END, ReducedValue, START, StateGraph, StateSchema } from '@langchain/langgraph';
import { z } from 'zod';

const Triage = new StateSchema({
  ticket: z.string(),
  labels: new ReducedValue(z.array(z.string()).default(() => []), {
    inputSchema: z.array(z.string()),
    reducer: (current, update) => [...current, ...update],
  }),
});

export const triage = new StateGraph(Triage)
  .addNode('sentiment', async (state) => ({ labels: [state.ticket.includes('!') ? 'angry' : 'calm'] }))
  .addNode('product', async (state) => ({ labels: state.ticket.includes('app') ? ['app'] : [] }))
  .addEdge(START, 'sentiment')
  .addEdge(START, 'product')
  .addEdge('sentiment', END)
  .addEdge('product', END)
  .compile();
