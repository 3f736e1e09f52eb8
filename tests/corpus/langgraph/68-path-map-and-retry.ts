// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: the router names one node, and the loop is a chain

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const SqlState = Annotation.Root({
  question: Annotation<string>(),
  query: Annotation<string>(),
  rows: Annotation<unknown[]>(),
  error: Annotation<string | null>(),
  tries: Annotation<number>(),
});

type Sql = typeof SqlState.State;

const route = (state: Sql) => {
  if (!state.error) return 'done';
  return (state.tries ?? 0) < 3 ? 'repair' : 'giveUp';
};

export const text2sql = new StateGraph(SqlState)
  .addNode('generate', async (s: Sql) => ({ query: `-- ${s.question}`, tries: 0, error: null }))
  .addNode('repair', async (s: Sql) => ({ query: `${s.query}\n-- after ${s.error}`, tries: s.tries + 1, error: null }))
  .addNode('execute', async (s: Sql) => {
    const res = await fetch('https://db.internal/run', { method: 'POST', body: s.query });
    if (!res.ok) return { error: await res.text() };
    return { rows: (await res.json()) as unknown[], error: null };
  })
  .addNode('apologise', async () => ({ rows: [], error: null }))
  .addEdge(START, 'generate')
  .addEdge('generate', 'execute')
  .addEdge('repair', 'execute')
  .addConditionalEdges('execute', route, { done: END, repair: 'repair', giveUp: 'apologise' })
  .addEdge('apologise', END)
  .compile();
