// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 16
// alt-lines: 17, 22, 23
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: messagesStateReducer

import type { BaseMessage } from '@langchain/core/messages';
import { AIMessage } from '@langchain/core/messages';
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const ChatState = Annotation.Root({
  messages: Annotation<BaseMessage[]>({
    reducer: (_current, update) => update,
    default: () => [],
  }),
});

const optimist = async () => ({ messages: [new AIMessage('it will be fine')] });
const pessimist = async () => ({ messages: [new AIMessage('it will not')] });

export const debate = new StateGraph(ChatState)
  .addNode('optimist', optimist)
  .addNode('pessimist', pessimist)
  .addEdge(START, 'optimist')
  .addEdge(START, 'pessimist')
  .addEdge('optimist', END)
  .addEdge('pessimist', END)
  .compile();
