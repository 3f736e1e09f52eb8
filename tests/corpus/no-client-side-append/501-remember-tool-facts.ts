// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 34
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: one item per fact, with a uuid as key

import { tool } from '@langchain/core/tools';
import { getStore, type LangGraphRunnableConfig } from '@langchain/langgraph';
import { z } from 'zod';

interface Fact {
  text: string;
  learnedAt: string;
}

function namespaceOf(config: LangGraphRunnableConfig): string[] {
  const userId = config.configurable?.user_id as string | undefined;
  if (!userId) throw new Error('no user in the configuration');
  return ['users', userId];
}

export const rememberFact = tool(
  async ({ fact }, config: LangGraphRunnableConfig) => {
    const store = getStore(config);
    if (!store) return 'no memory configured';
    const namespace = namespaceOf(config);
    const item = await store.get(namespace, 'profile');
    const facts: Fact[] = item?.value.facts ?? [];
    if (facts.some((known) => known.text === fact)) return 'already known';
    facts.push({ text: fact, learnedAt: new Date().toISOString() });
    await store.put(namespace, 'profile', { ...item?.value, facts });
    return `remembered, ${facts.length} facts now`;
  },
  {
    name: 'remember_fact',
    description: 'Store a fact about the user',
    schema: z.object({ fact: z.string() }),
  },
);
