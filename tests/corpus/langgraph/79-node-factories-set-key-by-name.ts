// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 17
// alt-lines: 27, 36, 37
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: a reducer on `log`

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const PipelineState = Annotation.Root({
  input: Annotation<string>(),
  english: Annotation<string>(),
  german: Annotation<string>(),
  log: Annotation<string>(),
});

type Pipeline = typeof PipelineState.State;

type NodeFn = (state: Pipeline) => Promise<Partial<Pipeline>>;

const timed = (name: string, run: NodeFn): NodeFn => async (state) => {
  const started = Date.now();
  const update = await run(state);
  return { ...update, log: `${name} took ${Date.now() - started} ms` };
};

async function translate(text: string, to: string): Promise<string> {
  const res = await fetch(`https://translate.internal/${to}`, { method: 'POST', body: text });
  return res.text();
}

export const translator = new StateGraph(PipelineState)
  .addNode('en', timed('en', async (s) => ({ english: await translate(s.input, 'en') })))
  .addNode('de', timed('de', async (s) => ({ german: await translate(s.input, 'de') })))
  .addEdge(START, 'en')
  .addEdge(START, 'de')
  .addEdge('en', END)
  .addEdge('de', END)
  .compile();
