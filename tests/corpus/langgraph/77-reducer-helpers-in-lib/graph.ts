// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: none
// client: @langchain/langgraph
// shape: cross-file
// source: own
// atomic: nothing to fix: the reducers from the helper file keep both writes

import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';
import { appendAll, mergeById } from './reducers';

interface Page {
  id: string;
  url: string;
  text?: string;
}

const CrawlState = Annotation.Root({
  urls: Annotation<string[]>(),
  pages: Annotation<Page[]>({ reducer: mergeById, default: () => [] }),
  errors: Annotation<string[]>({ reducer: appendAll, default: () => [] }),
});

type Crawl = typeof CrawlState.State;

async function fetchPage({ url }: { url: string }) {
  const res = await fetch(url);
  if (!res.ok) return { errors: [`${url}: ${res.status}`] };
  return { pages: [{ id: url, url, text: await res.text() }] };
}

export const crawler = new StateGraph(CrawlState)
  .addNode('fetch', fetchPage)
  .addConditionalEdges(START, (state: Crawl) => state.urls.map((url) => new Send('fetch', { url })), ['fetch'])
  .addEdge('fetch', END)
  .compile();
