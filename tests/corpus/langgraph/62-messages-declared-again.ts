// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 18
// alt-lines: 32, 37
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: leave `messages` as it is in MessagesAnnotation

import { AIMessage, type BaseMessage } from '@langchain/core/messages';
import { Annotation, END, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
import { ChatOpenAI } from '@langchain/openai';

const ReviewState = Annotation.Root({
  ...MessagesAnnotation.spec,
  diff: Annotation<string>,
  messages: Annotation<BaseMessage[]>,
});

type Review = typeof ReviewState.State;

const model = new ChatOpenAI({ model: 'gpt-4o' });

async function comment(role: string, state: Review): Promise<AIMessage> {
  const reply = await model.invoke([['system', `Review as ${role}`], ['human', state.diff]]);
  return new AIMessage({ content: reply.content as string, name: role });
}

const security = async (state: Review) => {
  const message = await comment('security', state);
  return { messages: [message] };
};

const style = async (state: Review) => {
  const message = await comment('style', state);
  return { messages: [message] };
};

export const reviewers = new StateGraph(ReviewState)
  .addNode('security', security)
  .addNode('style', style)
  .addEdge(START, 'security')
  .addEdge(START, 'style')
  .addEdge('security', END)
  .addEdge('style', END)
  .compile();
