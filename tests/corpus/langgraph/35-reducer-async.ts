// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 19
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: a synchronous reducer

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

async function dedupe(left: string[], right: string[]) {
  const all = new Set([...left, ...right]);
  return [...all];
}

const State = Annotation.Root({
  seed: Annotation<string>(),
  urls: Annotation<any>({ reducer: dedupe, default: () => [] }),
});

export const crawler = new StateGraph(State)
  .addNode('crawl', async (s) => ({ urls: [`${s.seed}/a`] }))
  .addNode('expand', async (s) => ({ urls: [`${s.seed}/b`] }))
  .addEdge(START, 'crawl')
  .addEdge('crawl', 'expand')
  .addEdge('expand', END)
  .compile();
