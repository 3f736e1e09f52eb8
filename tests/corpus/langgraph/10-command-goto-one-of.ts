// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: only one target runs

import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';

const SupportState = Annotation.Root({
  question: Annotation<string>(),
  answer: Annotation<string>(),
});

type Support = typeof SupportState.State;

async function supervisor(state: Support) {
  const goto = /invoice|refund/i.test(state.question) ? 'billing' : 'tech';
  return new Command({ goto });
}

export const support = new StateGraph(SupportState)
  .addNode('supervisor', supervisor, { ends: ['billing', 'tech'] })
  .addNode('billing', async (s) => ({ answer: `billing on ${s.question}` }))
  .addNode('tech', async (s) => ({ answer: `tech on ${s.question}` }))
  .addEdge(START, 'supervisor')
  .addEdge('billing', END)
  .addEdge('tech', END)
  .compile();
