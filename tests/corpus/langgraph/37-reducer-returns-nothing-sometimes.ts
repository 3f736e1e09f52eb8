// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 15
// alt-lines: 16
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: return the left value in the other case

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  query: Annotation<string>(),
  hits: Annotation<string[]>({
    reducer: (left, right) => {
      if (right && right.length > 0) {
        return left.concat(right);
      }
    },
    default: () => [],
  }),
});

export const search = new StateGraph(State)
  .addNode('exact', async (s) => ({ hits: s.query.length > 3 ? [s.query] : [] }))
  .addNode('fuzzy', async (s) => ({ hits: [`${s.query}~`] }))
  .addEdge(START, 'exact')
  .addEdge(START, 'fuzzy')
  .addEdge('exact', END)
  .addEdge('fuzzy', END)
  .compile();
