// kind: 4c stale state return
// rule: no-stale-state-return
// expect: report
// lines: 22, 26
// alt-lines: 14, 15, 16, 30, 31, 32, 33
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: return only the own key

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const State = Annotation.Root({
  text: Annotation<string>(),
  language: Annotation<string>(),
  keywords: Annotation<string[]>(),
});

type S = typeof State.State;

async function detectLanguage(state: S): Promise<S> {
  return { ...state, language: state.text.includes(' der ') ? 'de' : 'en' };
}

async function extractKeywords(state: S): Promise<S> {
  return { ...state, keywords: state.text.split(' ').slice(0, 3) };
}

export const analyse = new StateGraph(State)
  .addNode('detect', detectLanguage)
  .addNode('extract', extractKeywords)
  .addEdge(START, 'detect')
  .addEdge(START, 'extract')
  .addEdge('detect', END)
  .addEdge('extract', END)
  .compile();
