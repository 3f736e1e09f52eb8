// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 16
// alt-lines: 33, 38, 39, 40
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: a reducer on `report`

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { ChatOpenAI } from '@langchain/openai';

const MarketState = Annotation.Root({
  ticker: Annotation<string>(),
  report: Annotation<string>(),
});

type Market = typeof MarketState.State;

const llm = new ChatOpenAI({ model: 'gpt-4o' });

const prompts = {
  news: 'What happened this week?',
  filings: 'What do the filings say?',
  social: 'What do people say?',
} as const;

type Desk = keyof typeof prompts;

const makeDesk = (desk: Desk) => async (state: Market) => {
  const reply = await llm.invoke(`${state.ticker}: ${prompts[desk]}`);
  return { report: `[${desk}] ${String(reply.content)}` };
};

export const market = new StateGraph(MarketState)
  .addNode({
    news: makeDesk('news'),
    filings: makeDesk('filings'),
    social: makeDesk('social'),
  })
  .addEdge(START, 'news')
  .addEdge(START, 'filings')
  .addEdge(START, 'social')
  .addEdge('news', END)
  .addEdge('filings', END)
  .addEdge('social', END)
  .compile();
