// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: @langchain/langgraph (BaseStore)
// shape: same-function
// source: own
// atomic: one item per field: put([...ns, "profile"], field, { value })

import { tool } from "@langchain/core/tools";
import { getStore, type LangGraphRunnableConfig } from "@langchain/langgraph";
import { z } from "zod";

export const rememberPreference = tool(
  async ({ field, value }, config: LangGraphRunnableConfig) => {
    const store = config.store ?? getStore();
    const namespace = ["users", String(config.configurable?.userId)];
    const item = await store.get(namespace, "profile");
    await store.put(namespace, "profile", { ...item?.value, [field]: value });
    return `Noted ${field}.`;
  },
  {
    name: "remember_preference",
    description: "Stores one preference of the user",
    schema: z.object({ field: z.string(), value: z.string() }),
  },
);
