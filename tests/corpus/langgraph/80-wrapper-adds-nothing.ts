// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: the wrapper hands on what the node returns

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const PipelineState = Annotation.Root({
  input: Annotation<string>(),
  english: Annotation<string>(),
  german: Annotation<string>(),
});

type Pipeline = typeof PipelineState.State;
type Update = Partial<Pipeline>;

function withRetry(run: (state: Pipeline) => Promise<Update>, attempts = 3) {
  return async (state: Pipeline): Promise<Update> => {
    let last: unknown;
    for (let i = 0; i < attempts; i++) {
      try {
        return await run(state);
      } catch (error) {
        last = error;
      }
    }
    throw last;
  };
}

async function translate(text: string, to: string): Promise<string> {
  const res = await fetch(`https://translate.internal/${to}`, { method: 'POST', body: text });
  return res.text();
}

export const translator = new StateGraph(PipelineState)
  .addNode('en', withRetry(async ({ input }) => ({ english: await translate(input, 'en') })))
  .addNode('de', withRetry(async ({ input }) => ({ german: await translate(input, 'de') })))
  .addEdge(START, 'en')
  .addEdge(START, 'de')
  .addEdge('en', END)
  .addEdge('de', END)
  .compile();
