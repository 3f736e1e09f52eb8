// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: report
// lines: 21
// client: @qdrant/js-client-rest
// shape: class
// source: own
// atomic: an id a fact

import { QdrantClient } from "@qdrant/js-client-rest";

const MEMORY_ID = 1;

export class VectorMemory {
  private readonly client = new QdrantClient({ url: "http://localhost:6333" });

  constructor(private readonly embed: (text: string) => Promise<number[]>) {}

  async remember(text: string): Promise<void> {
    const vector = await this.embed(text);
    await this.client.upsert("memory", { points: [{ id: MEMORY_ID, vector, payload: { text } }] });
  }
}
