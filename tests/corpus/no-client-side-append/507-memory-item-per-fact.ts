// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: nothing to fix: one item per fact

import { tool } from '@langchain/core/tools';
import { InMemoryStore, type BaseStore, type LangGraphRunnableConfig } from '@langchain/langgraph';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

export const store: BaseStore = new InMemoryStore();

const namespaceOf = (config: LangGraphRunnableConfig) => ['facts', String(config.configurable?.user_id)];

async function recall(namespace: string[], query: string): Promise<string[]> {
  const items = await store.search(namespace, { query, limit: 5 });
  return items.map((item) => String(item.value.text));
}

export const rememberFact = tool(
  async ({ fact, topic }, config: LangGraphRunnableConfig) => {
    const namespace = namespaceOf(config);
    const known = await recall(namespace, fact);
    if (known.includes(fact)) return 'already known';
    await store.put(namespace, randomUUID(), { text: fact, topic, at: Date.now() });
    return `stored beside ${known.length} like it`;
  },
  { name: 'remember_fact', description: 'Store a fact', schema: z.object({ fact: z.string(), topic: z.string() }) },
);
