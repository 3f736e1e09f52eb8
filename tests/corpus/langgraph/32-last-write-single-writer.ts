// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: only one node of a step writes the key

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const PrState = Annotation.Root({
  diff: Annotation<string>({ reducer: (_, b) => b, default: () => '' }),
  lint: Annotation<string>({ reducer: (a, b) => b ?? a, default: () => '' }),
  security: Annotation<string>({ reducer: (a, b) => b ?? a, default: () => '' }),
});

type Pr = typeof PrState.State;

export const pr = new StateGraph(PrState)
  .addNode('check_lint', async (s: Pr) => ({ lint: `lint: ${s.diff.length}` }))
  .addNode('check_security', async (s: Pr) => ({ security: `security: ${s.diff.length}` }))
  .addEdge(START, 'check_lint')
  .addEdge(START, 'check_security')
  .addEdge('check_lint', END)
  .addEdge('check_security', END)
  .compile();
