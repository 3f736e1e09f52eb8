// Every key that parallel nodes write has a reducer that keeps both, and nodes return only what is new.
import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { ask } from '../agents.js';

const State = Annotation.Root({
  goal: Annotation(),
  findings: Annotation({ reducer: (old, update) => [...old, ...update], default: () => [] }),
  scores: Annotation({ reducer: (old, update) => ({ ...old, ...update }), default: () => ({}) }),
  messages: Annotation({ reducer: (old, update) => [...old, ...update], default: () => [] }),
});

async function research(state) {
  return { findings: [await ask('researcher', state.goal)], scores: { researcher: 1 } };
}

async function criticise(state) {
  return { findings: [await ask('critic', state.goal)], scores: { critic: 2 } };
}

async function write(state) {
  return { messages: [await ask('writer', state.goal)] };
}

async function report() {
  return { messages: ['done'] };
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
