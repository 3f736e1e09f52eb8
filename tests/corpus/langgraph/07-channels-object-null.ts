// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 21
// alt-lines: 26, 31, 35, 36, 38, 39
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: { value: (a, b) => a.concat(b), default: () => [] }

import { END, START, StateGraph, type StateGraphArgs } from '@langchain/langgraph';

interface NewsState {
  topic: string;
  links: string[];
  digest: string;
}

const channels: StateGraphArgs<NewsState>['channels'] = {
  topic: null,
  links: null,
  digest: null,
};

async function searchWeb(state: NewsState): Promise<Partial<NewsState>> {
  return { links: [`https://web.example/?q=${state.topic}`] };
}

async function searchForum(state: NewsState): Promise<Partial<NewsState>> {
  const links = [`https://forum.example/${state.topic}`];
  return { links };
}

const workflow = new StateGraph<NewsState>({ channels })
  .addNode('web', searchWeb)
  .addNode('forum', searchForum)
  .addNode('digest', (s: NewsState) => ({ digest: s.links.join('\n') }))
  .addEdge(START, 'web')
  .addEdge(START, 'forum')
  .addEdge(['web', 'forum'], 'digest')
  .addEdge('digest', END);

export const app = workflow.compile();
