// kind: 4c stale state return
// rule: no-stale-state-return
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: messagesStateReducer replaces by id

import { Annotation, END, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({ model: 'gpt-4o-mini' });

async function call(state: typeof MessagesAnnotation.State) {
  const answer = await model.invoke(state.messages);
  return { messages: [...state.messages, answer] };
}

export const chat = new StateGraph(MessagesAnnotation)
  .addNode('call', call)
  .addEdge(START, 'call')
  .addEdge('call', END)
  .compile();
