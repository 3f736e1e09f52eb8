// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: report
// lines: 21
// alt-lines: 37, 41
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: a reducer on `risk` (the worse of both), or one key per check

import { Annotation, Command, END, START, StateGraph } from '@langchain/langgraph';

interface Order {
  id: string;
  total: number;
  country: string;
}

const OrderState = Annotation.Root({
  order: Annotation<Order>(),
  risk: Annotation<'low' | 'high'>(),
  approved: Annotation<boolean>(),
});

type State = typeof OrderState.State;

const EU = new Set(['DE', 'FR', 'NL']);

async function intake(state: State) {
  if (state.order.total < 20) return new Command({ update: { risk: 'low' }, goto: 'approve' });
  return new Command({ goto: ['fraud', 'sanctions'] });
}

async function fraud(state: State) {
  const res = await fetch(`https://fraud.internal/score/${state.order.id}`);
  const { score } = (await res.json()) as { score: number };
  return { risk: score > 0.8 ? ('high' as const) : ('low' as const) };
}

async function sanctions(state: State) {
  return { risk: EU.has(state.order.country) ? ('low' as const) : ('high' as const) };
}

export const orders = new StateGraph(OrderState)
  .addNode('intake', intake, { ends: ['approve', 'fraud', 'sanctions'] })
  .addNode('fraud', fraud)
  .addNode('sanctions', sanctions)
  .addNode('approve', async (state: State) => ({ approved: state.risk === 'low' }))
  .addEdge(START, 'intake')
  .addEdge('fraud', 'approve')
  .addEdge('sanctions', 'approve')
  .addEdge('approve', END)
  .compile();
