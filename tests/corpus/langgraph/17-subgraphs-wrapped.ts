// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: each wrapper picks its own key

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const ResearchState = Annotation.Root({
  company: Annotation<string>(),
  finance: Annotation<string>(),
  people: Annotation<string>(),
});

const team = (key: 'finance' | 'people') =>
  new StateGraph(ResearchState)
    .addNode('read', async (s) => ({ [key]: `${key} of ${s.company}` }))
    .addEdge(START, 'read')
    .addEdge('read', END)
    .compile();

const financeTeam = team('finance');
const peopleTeam = team('people');

export const research = new StateGraph(ResearchState)
  .addNode('finance_team', async (s) => {
    const { finance } = await financeTeam.invoke({ company: s.company });
    return { finance };
  })
  .addNode('people_team', async (s) => {
    const result = await peopleTeam.invoke({ company: s.company });
    return { people: result.people };
  })
  .addEdge(START, 'finance_team')
  .addEdge(START, 'people_team')
  .addEdge('finance_team', END)
  .addEdge('people_team', END)
  .compile();
