// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: a loop of single steps

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const CodeState = Annotation.Root({
  task: Annotation<string>(),
  code: Annotation<string>(),
  error: Annotation<string | null>(),
  attempts: Annotation<number>(),
});

type Code = typeof CodeState.State;

export const coder = new StateGraph(CodeState)
  .addNode('write', async (s: Code) => ({ code: `// ${s.task}`, attempts: (s.attempts ?? 0) + 1, error: null }))
  .addNode('test', async (s: Code) => ({ error: s.code.includes('bug') ? 'failed' : null }))
  .addEdge(START, 'write')
  .addEdge('write', 'test')
  .addConditionalEdges('test', (s: Code) => (s.error && s.attempts < 3 ? 'write' : END))
  .compile();
