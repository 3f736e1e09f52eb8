// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: nothing to fix: two graphs, each a chain

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { ChatOpenAI } from '@langchain/openai';

const DraftState = Annotation.Root({
  topic: Annotation<string>(),
  draft: Annotation<string>(),
});

type Draft = typeof DraftState.State;

const model = new ChatOpenAI({ model: 'gpt-4o-mini' });

async function complete(prompt: string): Promise<string> {
  const reply = await model.invoke(prompt);
  return String(reply.content);
}

export function shortForm() {
  const workflow = new StateGraph(DraftState);
  workflow.addNode('write', async (s: Draft) => ({ draft: await complete(`Tweet about ${s.topic}`) }));
  // @ts-expect-error the names are known at run time only
  workflow.addEdge(START, 'write');
  // @ts-expect-error the names are known at run time only
  workflow.addEdge('write', END);
  return workflow.compile();
}

export function longForm() {
  const workflow = new StateGraph(DraftState)
    .addNode('outline', async (s: Draft) => ({ draft: await complete(`Outline ${s.topic}`) }))
    .addNode('write', async (s: Draft) => ({ draft: await complete(`Write out: ${s.draft}`) }))
    .addNode('polish', async (s: Draft) => ({ draft: await complete(`Polish: ${s.draft}`) }));
  workflow.addEdge(START, 'outline');
  workflow.addEdge('outline', 'write');
  workflow.addEdge('write', 'polish');
  workflow.addEdge('polish', END);
  return workflow.compile();
}
