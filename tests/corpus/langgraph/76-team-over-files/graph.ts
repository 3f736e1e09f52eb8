// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 18
// alt-lines: 19
// client: @langchain/langgraph
// shape: cross-file
// source: own
// atomic: a reducer on `notes`

import { END, START, StateGraph } from '@langchain/langgraph';
import { CampaignState } from './state';
import * as nodes from './nodes';

export function buildCampaignGraph() {
  const workflow = new StateGraph(CampaignState)
    .addNode('brief', nodes.brief)
    .addNode('copywriter', nodes.copywriter)
    .addNode('designer', nodes.designer)
    .addNode('publish', nodes.publish);

  workflow.addEdge(START, 'brief');
  for (const role of ['copywriter', 'designer'] as const) {
    workflow.addEdge('brief', role);
    workflow.addEdge(role, 'publish');
  }
  workflow.addEdge('publish', END);
  return workflow.compile();
}
