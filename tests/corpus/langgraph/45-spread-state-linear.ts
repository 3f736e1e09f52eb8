// kind: 4c stale state return
// rule: no-stale-state-return
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: no reducer, one node at a time

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  question: Annotation<string>(),
  answer: Annotation<string>(),
});

const ask = async (state: typeof State.State) => ({ ...state, question: state.question.trim() });
const reply = async (state: typeof State.State) => ({ ...state, answer: `on ${state.question}` });

export const qa = new StateGraph(State)
  .addNode('ask', ask)
  .addNode('reply', reply)
  .addEdge(START, 'ask')
  .addEdge('ask', 'reply')
  .addEdge('reply', END)
  .compile();
