// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 18
// alt-lines: 30, 36
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: withLangGraph as the outermost call

import { END, START, StateGraph } from '@langchain/langgraph';
import { withLangGraph } from '@langchain/langgraph/zod';
import { z } from 'zod';

const TripState = z.object({
  city: z.string(),
  days: z.number(),
  ideas: withLangGraph(z.array(z.string()), {
    reducer: { fn: (all, more) => all.concat(more) },
    default: () => [],
  }).describe('what to do, from all scouts'),
  plan: z.string().optional(),
});

type Trip = z.infer<typeof TripState>;

async function foodScout(state: Trip) {
  const response = await fetch(`https://food.example/${state.city}`);
  const { places } = (await response.json()) as { places: string[] };
  return { ideas: places.slice(0, state.days) };
}

async function museumScout(state: Trip) {
  const response = await fetch(`https://museums.example/${state.city}`);
  const { museums } = (await response.json()) as { museums: string[] };
  return { ideas: museums.slice(0, state.days) };
}

const writePlan = (state: Trip) => ({ plan: state.ideas.map((idea, i) => `${i + 1}. ${idea}`).join('\n') });

export const tripPlanner = new StateGraph(TripState)
  .addNode('food', foodScout)
  .addNode('museums', museumScout)
  .addNode('write', writePlan)
  .addEdge(START, 'food')
  .addEdge(START, 'museums')
  .addEdge(['food', 'museums'], 'write')
  .addEdge('write', END)
  .compile();
