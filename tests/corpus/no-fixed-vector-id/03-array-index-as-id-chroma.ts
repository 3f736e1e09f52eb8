// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: report
// lines: 18
// client: chromadb
// shape: same-function
// source: own
// atomic: ids from the content, or randomUUID()
// confidence: medium
// note: the second call writes doc-0, doc-1, ... again over the first call's documents

import { ChromaClient } from "chromadb";

const client = new ChromaClient();

export async function ingest(chunks: string[]): Promise<void> {
  const docs = await client.getOrCreateCollection({ name: "docs" });
  await docs.upsert({ ids: chunks.map((_, i) => `doc-${i}`), documents: chunks });
}
