// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 15
// alt-lines: 22, 25, 26, 30, 31
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: a reducer on `findings`

import { Annotation, Command, START, StateGraph } from '@langchain/langgraph';

const AuditState = Annotation.Root({
  repo: Annotation<string>(),
  findings: Annotation<string[]>(),
});

type Audit = typeof AuditState.State;

const dispatcher = async (state: Audit) => {
  if (!state.repo) return new Command({ goto: '__end__' });
  return new Command({ goto: ['secrets', 'licences'] });
};

const secrets = async (state: Audit) => ({ findings: [`no secrets in ${state.repo}`] });
const licences = async (state: Audit) => ({ findings: [`GPL in ${state.repo}`] });

export const audit = new StateGraph(AuditState)
  .addNode('dispatcher', dispatcher, { ends: ['secrets', 'licences', '__end__'] })
  .addNode('secrets', secrets)
  .addNode('licences', licences)
  .addEdge(START, 'dispatcher')
  .compile();
