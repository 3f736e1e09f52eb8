// kind: 4c stale state return
// rule: no-stale-state-return
// expect: report
// lines: 18
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: return only the new items

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  goal: Annotation<string>(),
  steps: Annotation<string[]>({ reducer: (x, y) => x.concat(y), default: () => [] }),
});

async function plan(state: typeof State.State) {
  return { steps: [...state.steps, `plan for ${state.goal}`] };
}

async function act(state: typeof State.State) {
  return { steps: [`acted on ${state.steps.length} steps`] };
}

export const agent = new StateGraph(State)
  .addNode('plan', plan)
  .addNode('act', act)
  .addEdge(START, 'plan')
  .addEdge('plan', 'act')
  .addEdge('act', END)
  .compile();
