// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: own keys, and nothing where there is nothing to say

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  text: Annotation<string>(),
  toxic: Annotation<boolean>(),
  spam: Annotation<boolean>(),
  blocked: Annotation<string>(),
});

type S = typeof State.State;

async function toxicity(state: S) {
  if (!state.text) return {};
  return { toxic: state.text.includes('idiot') };
}

async function spam(state: S) {
  return state.text ? { spam: state.text.includes('buy') } : {};
}

export const moderation = new StateGraph(State)
  .addNode('toxicity', toxicity)
  .addNode('check_spam', spam)
  .addNode('block', async (s) => ({ blocked: s.toxic || s.spam ? s.text : '' }))
  .addEdge(START, 'toxicity')
  .addEdge(START, 'check_spam')
  .addEdge('toxicity', 'block')
  .addEdge('check_spam', 'block')
  .addEdge('block', END)
  .compile();
