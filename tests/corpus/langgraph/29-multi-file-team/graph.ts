// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 16
// alt-lines: 17, 18
// client: @langchain/langgraph
// shape: cross-file
// source: own
// atomic: a concat reducer on `evidence`

import { END, START, StateGraph } from '@langchain/langgraph';
import { ClaimState } from './multi-file-team';
import { judge, searchNews, searchPapers } from './nodes';
import { Nodes } from './names';

export const claims = new StateGraph(ClaimState)
  .addNode(Nodes.Papers, searchPapers)
  .addNode(Nodes.News, searchNews)
  .addNode(Nodes.Judge, judge)
  .addEdge(START, Nodes.Papers)
  .addEdge(START, Nodes.News)
  .addEdge([Nodes.Papers, Nodes.News], Nodes.Judge)
  .addEdge(Nodes.Judge, END)
  .compile();
