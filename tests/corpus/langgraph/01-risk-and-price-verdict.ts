// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 15
// alt-lines: 27, 31, 38, 39, 42, 43
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: a concat reducer on `verdict`, or a key for each analyst

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const DealState = Annotation.Root({
  dealId: Annotation<string>(),
  verdict: Annotation<string>(),
  report: Annotation<string>(),
});

type Deal = typeof DealState.State;

async function loadDeal(state: Deal) {
  return { dealId: state.dealId.trim() };
}

async function analyseRisk(state: Deal) {
  const verdict = `risk of ${state.dealId} is low`;
  return { verdict };
}

async function analysePrice(state: Deal) {
  return { verdict: `price of ${state.dealId} is fair` };
}

const writeReport = (state: Deal) => ({ report: state.verdict });

const builder = new StateGraph(DealState);
builder.addNode('load', loadDeal);
builder.addNode('risk', analyseRisk);
builder.addNode('price', analysePrice);
builder.addNode('write', writeReport);
builder.addEdge(START, 'load');
builder.addEdge('load', 'risk');
builder.addEdge('load', 'price');
builder.addEdge(['risk', 'price'], 'write');
builder.addEdge('write', END);

export const graph = builder.compile();
