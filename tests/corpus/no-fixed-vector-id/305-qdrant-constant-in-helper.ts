// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: report
// lines: 18
// client: @qdrant/js-client-rest
// shape: helpers
// source: own
// atomic: id: randomUUID()

import { QdrantClient } from "@qdrant/js-client-rest";

const qdrant = new QdrantClient({ host: "localhost", port: 6333 });
const POINT_ID = 42;

const toPoint = (vector: number[], lesson: string) => ({ id: POINT_ID, vector, payload: { lesson } });

export async function saveLesson(vector: number[], lesson: string): Promise<void> {
  await qdrant.upsert("lessons", { points: [toPoint(vector, lesson)] });
}
