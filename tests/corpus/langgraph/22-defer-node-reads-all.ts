// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: the deferred node runs after all

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  doc: Annotation<string>(),
  title: Annotation<string>(),
  status: Annotation<string>(),
});

export const graph = new StateGraph(State)
  .addNode('title', async (s) => ({ title: s.doc.slice(0, 20) }))
  .addNode('read', async (s) => ({ doc: s.doc.trim() }))
  .addNode('check', async () => ({ status: 'checked' }))
  .addNode('finish', async (s) => ({ status: `finished ${s.title}` }), { defer: true })
  .addEdge(START, 'title')
  .addEdge(START, 'read')
  .addEdge('read', 'check')
  .addEdge('title', 'finish')
  .addEdge('check', 'finish')
  .addEdge('finish', END)
  .compile();
