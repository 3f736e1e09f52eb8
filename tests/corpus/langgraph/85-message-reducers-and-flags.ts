// kind: 4b lossy reducer
// rule: no-lossy-reducer
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: flags are or-ed, messages merged by id, the greatest score kept

import { AIMessage, type BaseMessage } from '@langchain/core/messages';
import { Annotation, END, messagesStateReducer, START, StateGraph } from '@langchain/langgraph';

const GuardState = Annotation.Root({
  messages: Annotation<BaseMessage[]>({ reducer: messagesStateReducer, default: () => [] }),
  blocked: Annotation<boolean>({ reducer: (a, b) => a || b, default: () => false }),
  risk: Annotation<number>({ reducer: (a, b) => Math.max(a, b), default: () => 0 }),
  reasons: Annotation<Set<string>>({ reducer: (a, b) => new Set([...a, ...b]), default: () => new Set() }),
});

type Guarded = typeof GuardState.State;

const check = (host: string) => async (state: Guarded) => {
  const res = await fetch(`https://${host}/check`, { method: 'POST', body: String(state.messages.at(-1)?.content) });
  const { risk, reason } = (await res.json()) as { risk: number; reason?: string };
  return {
    risk,
    blocked: risk > 0.9,
    reasons: new Set(reason ? [reason] : []),
    messages: risk > 0.9 ? [new AIMessage(`${host} says no`)] : [],
  };
};

export const guard = new StateGraph(GuardState)
  .addNode('toxicity', check('toxicity.internal'))
  .addNode('privacy', check('privacy.internal'))
  .addEdge(START, 'toxicity')
  .addEdge(START, 'privacy')
  .addEdge('toxicity', END)
  .addEdge('privacy', END)
  .compile();
