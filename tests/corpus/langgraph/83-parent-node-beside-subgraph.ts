// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 15
// alt-lines: 34, 38
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: an output schema for the subgraph

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const BugState = Annotation.Root({
  report: Annotation<string>(),
  severity: Annotation<'low' | 'high'>(),
  logs: Annotation<string[]>(),
});

type Bug = typeof BugState.State;

const inspector = new StateGraph(BugState)
  .addNode('fetchLogs', async (s: Bug) => {
    const res = await fetch(`https://logs.internal/?q=${encodeURIComponent(s.report)}`);
    return { logs: (await res.json()) as string[] };
  })
  .addNode('grade', async (s: Bug) => ({ severity: s.logs.length > 10 ? ('high' as const) : ('low' as const) }))
  .addEdge(START, 'fetchLogs')
  .addEdge('fetchLogs', 'grade')
  .addEdge('grade', END)
  .compile();

async function askReporter(s: Bug) {
  const res = await fetch('https://ask.internal', { method: 'POST', body: s.report });
  return { severity: (await res.text()) === 'urgent' ? ('high' as const) : ('low' as const) };
}

export const triage = new StateGraph(BugState)
  .addNode('inspect', inspector)
  .addNode('ask', askReporter)
  .addEdge(START, 'inspect')
  .addEdge(START, 'ask')
  .addEdge('inspect', END)
  .addEdge('ask', END)
  .compile();
