// The team as a LangGraph graph: researcher and critic run in the same step.
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { ask } from './agents.js';

const State = Annotation.Root({
  goal: Annotation(),
  findings: Annotation(),
  scores: Annotation({ reducer: (_old, update) => update, default: () => ({}) }),
  messages: Annotation({ reducer: (old, update) => [...old, ...update], default: () => [] }),
});

/** Both nodes write `findings`, which has no reducer: LangGraph throws. Of `scores` only the last survives. */
async function research(state) {
  return { findings: [await ask('researcher', state.goal)], scores: { researcher: 1 } };
}

async function criticise(state) {
  return { findings: [await ask('critic', state.goal)], scores: { critic: 2 } };
}

async function write(state) {
  return { messages: [await ask('writer', state.goal)] };
}

/** The old messages come back with the new one, and are there twice. */
async function report(state) {
  return { messages: [...state.messages, 'done'] };
}

export const graph = new StateGraph(State)
  .addNode('research', research)
  .addNode('criticise', criticise)
  .addNode('write', write)
  .addNode('report', report)
  .addEdge(START, 'research')
  .addEdge(START, 'criticise')
  .addEdge('research', 'write')
  .addEdge('criticise', 'write')
  .addEdge('write', 'report')
  .addEdge('report', END)
  .compile();
