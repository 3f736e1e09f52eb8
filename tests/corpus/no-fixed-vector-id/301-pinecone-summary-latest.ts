// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: report
// lines: 17
// client: @pinecone-database/pinecone
// shape: class
// source: own
// atomic: an id per summary: `summary:${randomUUID()}`

import { Pinecone } from "@pinecone-database/pinecone";

export class SummaryMemory {
  private readonly index = new Pinecone().index("agent-memory");

  async store(embedding: number[], summary: string, agent: string): Promise<void> {
    const records = [{ id: "latest-summary", values: embedding, metadata: { summary, agent } }];
    await this.index.namespace("summaries").upsert(records);
  }
}
