// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: a sequence

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const EssayState = Annotation.Root({
  essay: Annotation<string>(),
  score: Annotation<number>(),
});

export const grader = new StateGraph(EssayState)
  .addSequence([
    ['grammar', async (s: typeof EssayState.State) => ({ score: s.essay.length % 10 })],
    ['structure', async (s: typeof EssayState.State) => ({ score: s.score + s.essay.split('\n').length })],
  ])
  .addEdge(START, 'grammar')
  .addEdge('structure', END)
  .compile();
