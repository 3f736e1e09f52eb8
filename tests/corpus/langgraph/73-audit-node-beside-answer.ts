// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: the audit node writes no key

import { appendFile } from 'node:fs/promises';
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const AskState = Annotation.Root({
  user: Annotation<string>(),
  question: Annotation<string>(),
  answer: Annotation<string>(),
});

type Ask = typeof AskState.State;

async function audit(state: Ask) {
  const line = JSON.stringify({ at: new Date().toISOString(), user: state.user, question: state.question });
  await appendFile('audit.jsonl', `${line}\n`);
  if (state.question.length > 4000) console.warn('long question from', state.user);
  return {};
}

async function metrics(state: Ask) {
  await fetch('https://metrics.internal/questions', { method: 'POST', body: state.user });
}

async function answer(state: Ask) {
  const res = await fetch('https://llm.internal', { method: 'POST', body: state.question });
  return { answer: await res.text() };
}

export const ask = new StateGraph(AskState)
  .addNode('audit', audit)
  .addNode('metrics', metrics)
  .addNode('answer', answer)
  .addEdge(START, 'audit')
  .addEdge(START, 'metrics')
  .addEdge(START, 'answer')
  .addEdge('audit', END)
  .addEdge('metrics', END)
  .addEdge('answer', END)
  .compile();
