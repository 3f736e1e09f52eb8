// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 16
// alt-lines: 22, 25, 28, 29
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: new ReducedValue(z.array(z.string()), { reducer: concat })

import { END, START, StateGraph, StateSchema } from '@langchain/langgraph';
import { z } from 'zod';

const Triage = new StateSchema({
  ticket: z.string(),
  labels: z.array(z.string()).default([]),
  done: z.boolean().default(false),
});

const graph = new StateGraph(Triage)
  .addNode('sentiment', async (state) => {
    return { labels: [state.ticket.includes('!') ? 'angry' : 'calm'] };
  })
  .addNode('product', async (state) => {
    return { labels: state.ticket.includes('app') ? ['app'] : [] };
  })
  .addNode('finish', () => ({ done: true }))
  .addEdge(START, 'sentiment')
  .addEdge(START, 'product')
  .addEdge('sentiment', 'finish')
  .addEdge('product', 'finish')
  .addEdge('finish', END);

export const triage = graph.compile();
