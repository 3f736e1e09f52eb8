// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: none
// client: weaviate-client
// shape: same-function
// source: own
// atomic: nothing is lost: insert refuses an id that exists

import weaviate from "weaviate-client";

const MEMORY_ID = "3f0e7a52-64b5-4b57-9f39-6cf58f8e7a11";
const client = await weaviate.connectToLocal();
const memories = client.collections.get("Memory");

export async function remember(agent: string, text: string): Promise<void> {
  await memories.data.insert({ id: MEMORY_ID, properties: { agent, text } });
}
