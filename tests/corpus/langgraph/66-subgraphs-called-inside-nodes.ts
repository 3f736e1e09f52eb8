// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: the nodes return only their own part of what the subgraphs give

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const Shared = Annotation.Root({ query: Annotation<string>() });
const WebState = Annotation.Root({ ...Shared.spec, hits: Annotation<string[]>() });

function makeSearch(host: string) {
  return new StateGraph(WebState)
    .addNode('search', async ({ query }) => {
      const res = await fetch(`https://${host}/?q=${query}`);
      return { hits: (await res.json()) as string[] };
    })
    .addEdge(START, 'search')
    .addEdge('search', END)
    .compile();
}

const web = makeSearch('web.example');
const wiki = makeSearch('wiki.example');

const SearchState = Annotation.Root({
  ...Shared.spec,
  hits: Annotation<string[]>({ reducer: (all, more) => all.concat(more), default: () => [] }),
  answer: Annotation<string>(),
});

type Search = typeof SearchState.State;

async function searchWeb(state: Search) {
  const { hits } = await web.invoke({ query: state.query });
  return { hits };
}

async function searchWiki(state: Search) {
  const result = await wiki.invoke({ query: state.query });
  return { hits: result.hits.map((page) => `wiki:${page}`) };
}

export const search = new StateGraph(SearchState)
  .addNode('web', searchWeb)
  .addNode('wiki', searchWiki)
  .addNode('answer', async (state: Search) => ({ answer: state.hits.join('\n') }))
  .addEdge(START, 'web')
  .addEdge(START, 'wiki')
  .addEdge('web', 'answer')
  .addEdge('wiki', 'answer')
  .addEdge('answer', END)
  .compile();
