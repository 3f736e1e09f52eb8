// kind: 4c stale state return
// rule: no-stale-state-return
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: only the new items

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  goal: Annotation<string>(),
  done: Annotation<boolean>(),
  steps: Annotation<string[]>({ reducer: (x, y) => x.concat(y), default: () => [] }),
});

async function plan(state: typeof State.State) {
  const fresh = [`plan for ${state.goal}`].filter((step) => !state.steps.includes(step));
  return { steps: fresh, done: state.steps.length + fresh.length > 5 };
}

export const agent = new StateGraph(State)
  .addNode('plan', plan)
  .addEdge(START, 'plan')
  .addConditionalEdges('plan', (s) => (s.done ? END : 'plan'))
  .compile();
