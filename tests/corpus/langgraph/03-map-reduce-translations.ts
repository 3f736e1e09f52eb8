// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 16
// alt-lines: 19, 23, 27, 28
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: a concat or keyed reducer on `translations`

import { Annotation, END, Send, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  text: Annotation<string>,
  languages: Annotation<string[]>,
  translations: Annotation<Record<string, string>>,
});

const fanOut = (state: typeof State.State) => state.languages.map((lang) => new Send('translate', { text: state.text, lang }));

async function translate(input: { text: string; lang: string }) {
  const answer = await fetch(`https://translate.example/${input.lang}`, { method: 'POST', body: input.text });
  return { translations: { [input.lang]: await answer.text() } };
}

export const translator = new StateGraph(State)
  .addNode('translate', translate)
  .addConditionalEdges(START, fanOut, ['translate'])
  .addEdge('translate', END)
  .compile();
