// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 16
// alt-lines: 23, 28, 29, 31
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: a reducer on `context`

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const RagState = Annotation.Root({
  question: Annotation<string>(),
  hybrid: Annotation<boolean>(),
  context: Annotation<string[]>(),
  answer: Annotation<string>(),
});

type Rag = typeof RagState.State;

const route = (state: Rag): string | string[] => {
  if (state.hybrid) return ['vector_search', 'web_search'];
  return 'vector_search';
};

export const rag = new StateGraph(RagState)
  .addNode('vector_search', async (s) => ({ context: [`vector: ${s.question}`] }))
  .addNode('web_search', async (s) => ({ context: [`web: ${s.question}`] }))
  .addNode('generate', async (s) => ({ answer: s.context.join('\n') }))
  .addConditionalEdges(START, route, ['vector_search', 'web_search'])
  .addEdge('vector_search', 'generate')
  .addEdge('web_search', 'generate')
  .addEdge('generate', END)
  .compile();
