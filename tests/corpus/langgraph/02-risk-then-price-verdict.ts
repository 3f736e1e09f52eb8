// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: one after the other

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const DealState = Annotation.Root({
  dealId: Annotation<string>(),
  verdict: Annotation<string>(),
});

const builder = new StateGraph(DealState)
  .addNode('risk', async (s) => ({ verdict: `risk of ${s.dealId} is low` }))
  .addNode('price', async (s) => ({ verdict: `${s.verdict}; price is fair` }))
  .addEdge(START, 'risk')
  .addEdge('risk', 'price')
  .addEdge('price', END);

export const graph = builder.compile();
