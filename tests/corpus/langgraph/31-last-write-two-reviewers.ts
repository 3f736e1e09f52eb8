// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 15
// alt-lines: 16, 25, 26
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: collect: (a, b) => a.concat(b)

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const PrState = Annotation.Root({
  diff: Annotation<string>(),
  comments: Annotation<string[]>({
    reducer: (current, update) => update ?? current,
    default: () => [],
  }),
  summary: Annotation<string>(),
});

type Pr = typeof PrState.State;

export const pr = new StateGraph(PrState)
  .addNode('lint', async (s: Pr) => ({ comments: [`lint: ${s.diff.length}`] }))
  .addNode('security', async (s: Pr) => ({ comments: [`security: ${s.diff.length}`] }))
  .addNode('sum', async (s: Pr) => ({ summary: s.comments.join('\n') }))
  .addEdge(START, 'lint')
  .addEdge(START, 'security')
  .addEdge(['lint', 'security'], 'sum')
  .addEdge('sum', END)
  .compile();
