// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: a sum of deltas

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  prompt: Annotation<string>(),
  cost: Annotation<number>({ reducer: (a, b) => a + b, default: () => 0 }),
  best: Annotation<number>({ reducer: Math.max, default: () => 0 }),
});

export const budget = new StateGraph(State)
  .addNode('left', async (s) => ({ cost: s.prompt.length, best: 3 }))
  .addNode('right', async (s) => ({ cost: s.prompt.length * 2, best: 5 }))
  .addEdge(START, 'left')
  .addEdge(START, 'right')
  .addEdge('left', END)
  .addEdge('right', END)
  .compile();
