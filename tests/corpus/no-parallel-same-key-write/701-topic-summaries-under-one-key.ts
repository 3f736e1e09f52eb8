// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 25
// alt-lines: 18
// client: @langchain/langgraph
// shape: helpers
// source: own
// atomic: one key per topic

import type { BaseStore } from '@langchain/langgraph';

type Summarise = (topic: string) => Promise<string>;

const namespaceOf = (user: string) => ['users', user, 'summaries'];

async function keep(store: BaseStore, user: string, topic: string, text: string): Promise<void> {
  await store.put(namespaceOf(user), 'latest', { topic, text, at: Date.now() });
}

export async function summariseAll(store: BaseStore, user: string, topics: string[], summarise: Summarise): Promise<void> {
  await Promise.all(
    topics.map(async (topic) => {
      const text = await summarise(topic);
      await keep(store, user, topic, text);
    }),
  );
}
