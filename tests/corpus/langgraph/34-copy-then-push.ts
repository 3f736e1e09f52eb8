// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: a copy is changed

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

function appendUnique(left: string[], right: string[]): string[] {
  const next = [...left];
  for (const item of right) if (!next.includes(item)) next.push(item);
  return next;
}

const Log = Annotation.Root({
  input: Annotation<string>(),
  events: Annotation<string[]>({ reducer: appendUnique, default: () => [] }),
});

export const logged = new StateGraph(Log)
  .addNode('one', async (s) => ({ events: [`one ${s.input}`] }))
  .addNode('two', async (s) => ({ events: [`two ${s.input}`] }))
  .addEdge(START, 'one')
  .addEdge(START, 'two')
  .addEdge('one', END)
  .addEdge('two', END)
  .compile();
