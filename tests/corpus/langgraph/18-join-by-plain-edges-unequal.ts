// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 17
// alt-lines: 25, 26, 29, 30
// client: @langchain/langgraph
// shape: same-function
// source: own
// atomic: an array edge, so that the join waits for both

import { Annotation, END, START, StateGraph } from '@langchain/langgraph';

const TripState = Annotation.Root({
  city: Annotation<string>(),
  flights: Annotation<string>(),
  hotels: Annotation<string>(),
  status: Annotation<string>(),
});

type Trip = typeof TripState.State;

export const trip = new StateGraph(TripState)
  .addNode('flights', async (s: Trip) => ({ flights: `to ${s.city}` }))
  .addNode('hotels', async (s: Trip) => ({ hotels: `in ${s.city}` }))
  .addNode('rank_hotels', async (s: Trip) => ({ hotels: s.hotels.toUpperCase(), status: 'ranked' }))
  .addNode('plan', async (s: Trip) => ({ status: `planned ${s.flights} ${s.hotels}` }))
  .addEdge(START, 'flights')
  .addEdge(START, 'hotels')
  .addEdge('hotels', 'rank_hotels')
  .addEdge('flights', 'plan')
  .addEdge('rank_hotels', 'plan')
  .addEdge('plan', END)
  .compile();
