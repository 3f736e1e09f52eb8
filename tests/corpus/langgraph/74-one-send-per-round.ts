// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: each round sends to one worker

import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';

interface Step {
  id: number;
  instruction: string;
}

const PlanState = Annotation.Root({
  steps: Annotation<Step[]>(),
  cursor: Annotation<number>(),
  lastResult: Annotation<string>(),
});

type Plan = typeof PlanState.State;

function nextStep(state: Plan) {
  const step = state.steps[state.cursor ?? 0];
  if (!step) return END;
  return new Send('execute', { step, cursor: state.cursor ?? 0, previous: state.lastResult });
}

async function execute(input: { step: Step; cursor: number; previous?: string }) {
  const res = await fetch('https://runner.internal', {
    method: 'POST',
    body: JSON.stringify({ instruction: input.step.instruction, previous: input.previous }),
  });
  return { lastResult: await res.text(), cursor: input.cursor + 1 };
}

export const planner = new StateGraph(PlanState)
  .addNode('start', async () => ({ cursor: 0 }))
  .addNode('execute', execute)
  .addEdge(START, 'start')
  .addConditionalEdges('start', nextStep, ['execute', END])
  .addConditionalEdges('execute', nextStep, ['execute', END])
  .compile();
