// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 15
// alt-lines: 23, 24, 27, 28
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: a reducer on `score`

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const EssayState = Annotation.Root({
  essay: Annotation<string>(),
  score: Annotation<number>(),
  grade: Annotation<string>(),
});

type Essay = typeof EssayState.State;

export const grader = new StateGraph(EssayState)
  .addNode({
    grammar: async (s: Essay) => ({ score: s.essay.length % 10 }),
    structure: async (s: Essay) => ({ score: s.essay.split('\n').length }),
    grade: async (s: Essay) => ({ grade: s.score > 5 ? 'A' : 'B' }),
  })
  .addEdge(START, 'grammar')
  .addEdge(START, 'structure')
  .addEdge(['grammar', 'structure'], 'grade')
  .addEdge('grade', END)
  .compile();
