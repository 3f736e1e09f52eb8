// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: one writer, the clear is deliberate

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  input: Annotation<string>(),
  scratch: Annotation<string[]>({
    reducer: (left, right) => (right === null ? [] : left.concat(right)),
    default: () => [],
  }),
});

export const work = new StateGraph(State)
  .addNode('think', async (s) => ({ scratch: [`thought about ${s.input}`] }))
  .addNode('clean', async () => ({ scratch: null as unknown as string[] }))
  .addEdge(START, 'think')
  .addEdge('think', 'clean')
  .addEdge('clean', END)
  .compile();
