// kind: 4 graph key without reducer
// rule: require-state-reducer
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: one specialist per turn

import { Command, END, MessagesZodState, START, StateGraph } from '@langchain/langgraph';
import { z } from 'zod';

const DeskState = MessagesZodState.extend({
  intent: z.enum(['refund', 'delivery', 'other']).optional(),
  reply: z.string().optional(),
  handledBy: z.string().optional(),
});

type Desk = z.infer<typeof DeskState>;

const DESKS = { refund: 'billing', delivery: 'logistics', other: 'general' } as const;

async function classify(state: Desk): Promise<Command> {
  const last = String(state.messages.at(-1)?.content ?? '');
  const intent = /money|refund/i.test(last) ? 'refund' : /parcel|late/i.test(last) ? 'delivery' : 'other';
  return new Command({ update: { intent }, goto: DESKS[intent] });
}

const desk = (name: string) => async (state: Desk) => {
  const last = String(state.messages.at(-1)?.content ?? '');
  return { reply: `${name}: we look into "${last.slice(0, 80)}"`, handledBy: name };
};

export const frontDesk = new StateGraph(DeskState)
  .addNode('classify', classify, { ends: ['billing', 'logistics', 'general'] })
  .addNode('billing', desk('billing'))
  .addNode('logistics', desk('logistics'))
  .addNode('general', desk('general'))
  .addEdge(START, 'classify')
  .addEdge('billing', END)
  .addEdge('logistics', END)
  .addEdge('general', END)
  .compile();
