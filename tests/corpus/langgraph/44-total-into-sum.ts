// kind: 4c stale state return
// rule: no-stale-state-return
// expect: report
// lines: 21
// client: @langchain/langgraph
// shape: class
// source: own
// atomic: return { tokens: used }

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const Usage = Annotation.Root({
  prompt: Annotation<string>(),
  tokens: Annotation<number>({ reducer: (total, delta) => total + delta, default: () => 0 }),
});

class Meter {
  async ask(state: typeof Usage.State) {
    const used = state.prompt.length;
    const tokens = state.tokens + used;
    return { tokens };
  }
}

const meter = new Meter();

export const metered = new StateGraph(Usage)
  .addNode('ask', (state) => meter.ask(state))
  .addEdge(START, 'ask')
  .addEdge('ask', END)
  .compile();
