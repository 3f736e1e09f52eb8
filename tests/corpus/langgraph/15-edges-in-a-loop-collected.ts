// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: concat reducer

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const ReviewState = Annotation.Root({
  diff: Annotation<string>(),
  comments: Annotation<string[]>({ reducer: (a, b) => a.concat(b), default: () => [] }),
});

const reviewers = ['security', 'performance', 'style'];
const graph: any = new StateGraph(ReviewState);
reviewers.forEach((reviewer) => {
  graph.addNode(reviewer, async (state: typeof ReviewState.State) => ({ comments: [`${reviewer}: ${state.diff.length} lines`] }));
  graph.addEdge(START, reviewer);
  graph.addEdge(reviewer, END);
});

export const review = graph.compile();
