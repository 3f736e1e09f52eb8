// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: the deferred node runs after all others

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const DigestState = Annotation.Root({
  feed: Annotation<string[]>({ reducer: (a, b) => a.concat(b), default: () => [] }),
  headline: Annotation<string>(),
});

type Digest = typeof DigestState.State;

const fetchTop = async () => {
  const res = await fetch('https://hn.example/top');
  return { feed: (await res.json()) as string[] };
};

const fetchBlog = async () => {
  const res = await fetch('https://blog.example/feed');
  return { feed: (await res.json()) as string[] };
};

const filterBlog = async (state: Digest) => ({ headline: state.feed[0] ?? '' });

const finish = async (state: Digest) => ({ headline: `${state.feed.length} stories, first: ${state.headline}` });

export const digest = new StateGraph(DigestState)
  .addNode('top', fetchTop)
  .addNode('blog', fetchBlog)
  .addNode('filterBlog', filterBlog)
  .addNode('finish', finish, { defer: true })
  .addEdge(START, 'top')
  .addEdge(START, 'blog')
  .addEdge('blog', 'filterBlog')
  .addEdge('top', 'finish')
  .addEdge('filterBlog', 'finish')
  .addEdge('finish', END)
  .compile();
