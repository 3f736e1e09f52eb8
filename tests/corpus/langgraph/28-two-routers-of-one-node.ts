// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 15
// alt-lines: 24, 25, 27, 28
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: a reducer on `action`, or one router

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const MailState = Annotation.Root({
  mail: Annotation<string>(),
  action: Annotation<string>(),
});

type Mail = typeof MailState.State;

const isUrgent = (s: Mail) => (s.mail.includes('urgent') ? 'page_someone' : END);

export const mailbox = new StateGraph(MailState)
  .addNode('classify', async (s) => ({ mail: s.mail.toLowerCase() }))
  .addNode('page_someone', async () => ({ action: 'paged' }))
  .addNode('archive', async () => ({ action: 'archived' }))
  .addEdge(START, 'classify')
  .addConditionalEdges('classify', isUrgent, { page_someone: 'page_someone', [END]: END })
  .addEdge('classify', 'archive')
  .addEdge('page_someone', END)
  .addEdge('archive', END)
  .compile();
