// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: a reducer by withLangGraph

import { END, START, StateGraph } from '@langchain/langgraph';
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';

const PodcastState = z.object({
  topic: z.string(),
  quotes: withLangGraph(z.array(z.string()), {
    reducer: { fn: (left: string[], right: string[]) => left.concat(right) },
    default: () => [],
  }),
});

type Podcast = z.infer<typeof PodcastState>;

export const podcast = new StateGraph(PodcastState)
  .addNode('books', async (state: Podcast) => ({ quotes: [`book on ${state.topic}`] }))
  .addNode('web', async (state: Podcast) => ({ quotes: [`page on ${state.topic}`] }))
  .addEdge(START, 'books')
  .addEdge(START, 'web')
  .addEdge('books', END)
  .addEdge('web', END)
  .compile();
