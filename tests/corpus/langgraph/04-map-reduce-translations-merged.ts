// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: each run writes a key of its own, merged

import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  text: Annotation<string>,
  languages: Annotation<string[]>,
  translations: Annotation<Record<string, string>>({
    reducer: (left, right) => ({ ...left, ...right }),
    default: () => ({}),
  }),
});

async function translate(input: { text: string; lang: string }) {
  const answer = await fetch(`https://translate.example/${input.lang}`, { method: 'POST', body: input.text });
  return { translations: { [input.lang]: await answer.text() } };
}

export const translator = new StateGraph(State)
  .addNode('translate', translate)
  .addConditionalEdges(START, (s) => s.languages.map((lang) => new Send('translate', { text: s.text, lang })))
  .addEdge('translate', END)
  .compile();
