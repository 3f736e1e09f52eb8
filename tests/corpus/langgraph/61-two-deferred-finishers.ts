// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 15
// alt-lines: 29, 33
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: one deferred node, or a key for each

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const DigestState = Annotation.Root({
  feed: Annotation<string[]>({ reducer: (a, b) => a.concat(b), default: () => [] }),
  output: Annotation<string>(),
});

const fetchHackerNews = async () => {
  const res = await fetch('https://hn.example/top');
  return { feed: (await res.json()) as string[] };
};

const fetchLobsters = async () => {
  const res = await fetch('https://lobsters.example/hot');
  return { feed: (await res.json()) as string[] };
};

const renderHtml = async (state: typeof DigestState.State) => ({
  output: `<ul>${state.feed.map((item) => `<li>${item}</li>`).join('')}</ul>`,
});

const renderText = async (state: typeof DigestState.State) => ({
  output: state.feed.map((item) => `* ${item}`).join('\n'),
});

export const digest = new StateGraph(DigestState)
  .addNode('hn', fetchHackerNews)
  .addNode('lobsters', fetchLobsters)
  .addNode('html', renderHtml, { defer: true })
  .addNode('text', renderText, { defer: true })
  .addEdge(START, 'hn')
  .addEdge(START, 'lobsters')
  .addEdge('hn', 'html')
  .addEdge('lobsters', 'text')
  .addEdge('html', END)
  .addEdge('text', END)
  .compile();
