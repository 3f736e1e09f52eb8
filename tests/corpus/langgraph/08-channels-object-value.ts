// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: value is a concat reducer

import { END, START, StateGraph } from '@langchain/langgraph';

interface NewsState {
  topic: string;
  links: string[];
}

export const app = new StateGraph<NewsState>({
  channels: {
    topic: { value: (x?: string, y?: string) => y ?? x ?? '', default: () => '' },
    links: { value: (x: string[], y: string[]) => x.concat(y), default: () => [] },
  },
})
  .addNode('web', async (s: NewsState) => ({ links: [`https://web.example/?q=${s.topic}`] }))
  .addNode('forum', async (s: NewsState) => ({ links: [`https://forum.example/${s.topic}`] }))
  .addEdge(START, 'web')
  .addEdge(START, 'forum')
  .addEdge('web', END)
  .addEdge('forum', END)
  .compile();
