// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: report
// lines: 15
// client: @qdrant/js-client-rest
// shape: same-function
// source: own
// atomic: id: randomUUID()

import { QdrantClient } from "@qdrant/js-client-rest";

const qdrant = new QdrantClient({ url: process.env.QDRANT_URL });

export async function remember(vector: number[], text: string, agent: string): Promise<void> {
  await qdrant.upsert("memory", { wait: true, points: [{ id: 1, vector, payload: { text, agent } }] });
}
