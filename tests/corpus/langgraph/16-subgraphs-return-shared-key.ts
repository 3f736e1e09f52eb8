// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 14
// alt-lines: 32, 33, 34, 35
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: a narrow output schema on the subgraphs, or a reducer on `company`

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const ResearchState = Annotation.Root({
  company: Annotation<string>(),
  finance: Annotation<string>(),
  people: Annotation<string>(),
});

const financeTeam = new StateGraph(ResearchState)
  .addNode('read_filings', async (s) => ({ finance: `filings of ${s.company}` }))
  .addEdge(START, 'read_filings')
  .addEdge('read_filings', END)
  .compile();

const peopleTeam = new StateGraph(ResearchState)
  .addNode('read_profiles', async (s) => ({ people: `people at ${s.company}` }))
  .addEdge(START, 'read_profiles')
  .addEdge('read_profiles', END)
  .compile();

export const research = new StateGraph(ResearchState)
  .addNode('finance_team', financeTeam)
  .addNode('people_team', peopleTeam)
  .addEdge(START, 'finance_team')
  .addEdge(START, 'people_team')
  .addEdge('finance_team', END)
  .addEdge('people_team', END)
  .compile();
