// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: report
// lines: 16
// alt-lines: 17, 35
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: a reducer that concatenates

import { ChatAnthropic } from '@langchain/anthropic';
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const PanelState = Annotation.Root({
  question: Annotation<string>({ reducer: (x, y) => y ?? x, default: () => '' }),
  opinions: Annotation<string[]>({
    reducer: (x, y) => y ?? x,
    default: () => [],
  }),
  verdict: Annotation<string>({ reducer: (x, y) => y ?? x, default: () => '' }),
});

type Panel = typeof PanelState.State;

const model = new ChatAnthropic({ model: 'claude-sonnet-4-5' });
const EXPERTS = ['lawyer', 'doctor', 'engineer'] as const;

function pickExperts(state: Panel) {
  const wanted = EXPERTS.filter((name) => state.question.toLowerCase().includes(name));
  return wanted.length > 0 ? wanted : ['engineer'];
}

async function consult(role: string, state: Panel) {
  const reply = await model.invoke(`As a ${role}: ${state.question}`);
  return { opinions: [`${role}: ${String(reply.content)}`] };
}

async function chair(state: Panel) {
  const reply = await model.invoke(`Sum up:\n${state.opinions.join('\n')}`);
  return { verdict: String(reply.content) };
}

export const panel = new StateGraph(PanelState)
  .addNode('lawyer', (state) => consult('lawyer', state))
  .addNode('doctor', (state) => consult('doctor', state))
  .addNode('engineer', (state) => consult('engineer', state))
  .addNode('chair', chair)
  .addConditionalEdges(START, pickExperts)
  .addEdge('lawyer', 'chair')
  .addEdge('doctor', 'chair')
  .addEdge('engineer', 'chair')
  .addEdge('chair', END)
  .compile();
