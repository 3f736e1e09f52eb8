// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 16
// alt-lines: 22, 28, 29, 30
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: concat
// confidence: medium

import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  tasks: Annotation<{ kind: 'code' | 'text'; body: string }[]>(),
  output: Annotation<string>(),
});

function dispatch(state: typeof State.State): Send[] {
  const sends: Send[] = [];
  for (const task of state.tasks) {
    sends.push(new Send(task.kind === 'code' ? 'coder' : 'writer', task));
  }
  return sends;
}

export const pool = new StateGraph(State)
  .addNode('coder', async (task: { body: string }) => ({ output: `code ${task.body}` }))
  .addNode('writer', async (task: { body: string }) => ({ output: `text ${task.body}` }))
  .addConditionalEdges(START, dispatch, ['coder', 'writer'])
  .addEdge('coder', END)
  .addEdge('writer', END)
  .compile();
