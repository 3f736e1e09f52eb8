// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 17
// client: @langchain/langgraph (BaseStore)
// shape: same-function
// source: own
// atomic: hand out the tasks in one place; the store has no conditional put

import type { LangGraphRunnableConfig } from "@langchain/langgraph";

export async function claimNode(state: { task: string; agent: string }, config: LangGraphRunnableConfig) {
  const store = config.store;
  if (!store) throw new Error("compile the graph with a store");
  const claimed = await store.get(["claims"], state.task);
  if (claimed && claimed.value.agent !== state.agent) return { status: "taken" };
  if (!claimed) await store.put(["claims"], state.task, { agent: state.agent, at: Date.now() });
  return { status: "mine" };
}
