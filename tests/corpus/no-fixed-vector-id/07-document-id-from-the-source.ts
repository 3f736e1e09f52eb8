// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: none
// client: @qdrant/js-client-rest
// shape: helpers
// source: own
// atomic: nothing to fix: the document is indexed again under its own id

import { QdrantClient } from "@qdrant/js-client-rest";

interface Doc {
  uuid: string;
  text: string;
}
const qdrant = new QdrantClient({ host: "localhost" });

const toPoint = (vector: number[], { uuid, text }: Doc) => ({ id: uuid, vector, payload: { text } });

export async function reindex(docs: Doc[], embed: (text: string) => Promise<number[]>): Promise<void> {
  const points = await Promise.all(docs.map(async (doc) => toPoint(await embed(doc.text), doc)));
  await qdrant.upsert("docs", { points });
}
