// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: none
// client: chromadb
// shape: same-function
// source: own
// atomic: already one id a turn

import { ChromaClient } from "chromadb";
import { randomUUID } from "node:crypto";

const chroma = new ChromaClient();

export async function saveTurn(session: string, role: string, text: string): Promise<void> {
  const turns = await chroma.getOrCreateCollection({ name: "turns" });
  await turns.add({
    ids: [`${session}:${randomUUID()}`],
    documents: [text],
    metadatas: [{ session, role, at: Date.now() }],
  });
}
