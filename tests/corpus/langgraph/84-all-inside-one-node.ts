// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: one node runs the searches and writes once

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const SearchState = Annotation.Root({
  question: Annotation<string>(),
  queries: Annotation<string[]>(),
  results: Annotation<string[]>(),
  answer: Annotation<string>(),
});

type Search = typeof SearchState.State;

async function search(query: string): Promise<string[]> {
  const res = await fetch(`https://search.internal/?q=${encodeURIComponent(query)}`);
  return (await res.json()) as string[];
}

const splitQuestion = async (s: Search) => ({ queries: s.question.split(/\band\b/).map((part) => part.trim()) });

async function searchAll(s: Search) {
  const found = await Promise.all(s.queries.map(search));
  return { results: [...new Set(found.flat())] };
}

const retry = async (s: Search) => ({ queries: s.queries.map((query) => `${query} explained`), results: [] });

export const searcher = new StateGraph(SearchState)
  .addNode('split', splitQuestion)
  .addNode('searchAll', searchAll)
  .addNode('retry', retry)
  .addNode('reply', async (s: Search) => ({ answer: s.results.join('\n') }))
  .addEdge(START, 'split')
  .addEdge('split', 'searchAll')
  .addConditionalEdges('searchAll', (s: Search) => (s.results.length > 0 ? 'reply' : 'retry'), ['reply', 'retry'])
  .addEdge('retry', 'searchAll')
  .addEdge('reply', END)
  .compile();
