// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 15
// alt-lines: 23, 24
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: a concat reducer on `comment`

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const ReviewState = Annotation.Root({
  diff: Annotation<string>(),
  comment: Annotation<string>(),
});

const reviewers = ['security', 'performance', 'style'] as const;

const graph = new StateGraph(ReviewState) as any;

for (const reviewer of reviewers) {
  graph.addNode(reviewer, async (state: typeof ReviewState.State) => ({ comment: `${reviewer}: ${state.diff.length} lines` }));
  graph.addEdge(START, reviewer);
  graph.addEdge(reviewer, END);
}

export const review = graph.compile();
