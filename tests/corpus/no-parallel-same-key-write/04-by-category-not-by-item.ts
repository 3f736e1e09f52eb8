// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 23
// client: @langchain/langgraph (BaseStore)
// shape: same-function
// source: own
// atomic: the document's id in the key
// note: the key is the category of the batch, the same for every document

import type { BaseStore } from "@langchain/langgraph";

interface Batch {
  category: string;
  documents: { id: string; text: string }[];
}

export async function extract(store: BaseStore, batch: Batch, facts: (text: string) => Promise<string[]>): Promise<void> {
  const { category, documents } = batch;
  await Promise.all(
    documents.map(async ({ text }) => {
      const found = await facts(text);
      await store.put(["facts"], category, { found });
    }),
  );
}
