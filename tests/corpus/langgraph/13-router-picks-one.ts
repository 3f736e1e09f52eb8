// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: exclusive branches

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const RagState = Annotation.Root({
  question: Annotation<string>(),
  context: Annotation<string[]>(),
  answer: Annotation<string>(),
});

type Rag = typeof RagState.State;

function route(state: Rag): 'vector_search' | 'web_search' {
  switch (state.question.slice(0, 4)) {
    case 'news':
      return 'web_search';
    default:
      return 'vector_search';
  }
}

export const rag = new StateGraph(RagState)
  .addNode('vector_search', async (s) => ({ context: [`vector: ${s.question}`] }))
  .addNode('web_search', async (s) => ({ context: [`web: ${s.question}`] }))
  .addNode('generate', async (s) => ({ answer: s.context.join('\n') }))
  .addConditionalEdges(START, route, { vector_search: 'vector_search', web_search: 'web_search' })
  .addEdge('vector_search', 'generate')
  .addEdge('web_search', 'generate')
  .addEdge('generate', END)
  .compile();
