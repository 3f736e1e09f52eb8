// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: @langchain/langgraph (BaseStore)
// shape: same-function
// source: own
// atomic: already one item per fact

import { randomUUID } from "node:crypto";
import type { BaseStore } from "@langchain/langgraph";

export async function learn(store: BaseStore, user: string, text: string): Promise<string> {
  const ns = ["users", user, "facts"];
  const known = await store.search(ns, { query: text, limit: 5 });
  const facts = known.map((item) => String(item.value.text));
  if (facts.includes(text)) return "known";
  facts.push(text);
  await store.put(ns, randomUUID(), { text, related: known.map((item) => item.key) });
  return facts.join("\n");
}
