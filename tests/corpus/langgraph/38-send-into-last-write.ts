// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 15
// alt-lines: 20
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: concat

import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  urls: Annotation<string[]>(),
  summaries: Annotation<string[]>({ value: (x, y) => (y ? y : x), default: () => [] }),
});

const worker = async ({ url }: { url: string }) => {
  const page = await fetch(url);
  return { summaries: [(await page.text()).slice(0, 80)] };
};

export const summariser = new StateGraph(State)
  .addNode('worker', worker)
  .addConditionalEdges(START, (state) => state.urls.map((url) => new Send('worker', { url })), ['worker'])
  .addEdge('worker', END)
  .compile();
