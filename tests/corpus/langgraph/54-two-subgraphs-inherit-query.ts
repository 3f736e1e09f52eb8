// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 14
// alt-lines: 44, 45
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: an output schema for the subgraphs

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const Shared = Annotation.Root({
  query: Annotation<string>(),
});

const WebState = Annotation.Root({ ...Shared.spec, webHits: Annotation<string[]>() });
const WikiState = Annotation.Root({ ...Shared.spec, wikiHits: Annotation<string[]>() });

function makeWeb() {
  return new StateGraph(WebState)
    .addNode('search', async ({ query }) => ({ webHits: [`https://example.com/?q=${query}`] }))
    .addEdge(START, 'search')
    .addEdge('search', END)
    .compile();
}

function makeWiki() {
  return new StateGraph(WikiState)
    .addNode('lookup', async ({ query }) => ({ wikiHits: [`wiki/${query}`] }))
    .addEdge(START, 'lookup')
    .addEdge('lookup', END)
    .compile();
}

const SearchState = Annotation.Root({
  ...Shared.spec,
  webHits: Annotation<string[]>(),
  wikiHits: Annotation<string[]>(),
  answer: Annotation<string>(),
});

export const search = new StateGraph(SearchState)
  .addNode('web', makeWeb())
  .addNode('wiki', makeWiki())
  .addNode('answer', async (state) => ({ answer: [...state.webHits, ...state.wikiHits].join('\n') }))
  .addEdge(START, 'web')
  .addEdge(START, 'wiki')
  .addEdge(['web', 'wiki'], 'answer')
  .addEdge('answer', END)
  .compile();
