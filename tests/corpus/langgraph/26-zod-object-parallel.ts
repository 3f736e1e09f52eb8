// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 16
// alt-lines: 22, 23, 27, 28, 30, 31
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: withLangGraph(z.array(z.string()), { reducer: { fn } })

import { END, START, StateGraph } from '@langchain/langgraph';
import { z } from 'zod';

const PodcastState = z.object({
  topic: z.string(),
  quotes: z.array(z.string()).optional(),
  script: z.string().optional(),
});

type Podcast = z.infer<typeof PodcastState>;

const fromBooks = async (state: Podcast) => ({ quotes: [`book on ${state.topic}`] });
const fromWeb = async (state: Podcast) => ({ quotes: [`page on ${state.topic}`] });
const write = async (state: Podcast) => ({ script: (state.quotes ?? []).join('\n') });

export const podcast = new StateGraph(PodcastState)
  .addNode('books', fromBooks)
  .addNode('web', fromWeb)
  .addNode('write', write)
  .addEdge(START, 'books')
  .addEdge(START, 'web')
  .addEdge('books', 'write')
  .addEdge('web', 'write')
  .addEdge('write', END)
  .compile();
