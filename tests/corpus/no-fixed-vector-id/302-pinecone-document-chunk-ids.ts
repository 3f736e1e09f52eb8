// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: none
// client: @pinecone-database/pinecone
// shape: same-function
// source: own
// atomic: nothing to fix: a document's chunks are written again under their own ids

import { Pinecone } from "@pinecone-database/pinecone";

const index = new Pinecone().index("docs");

interface Chunk {
  text: string;
  embedding: number[];
}

export async function indexDocument(documentId: string, chunks: Chunk[]): Promise<void> {
  await index.upsert(
    chunks.map((chunk, position) => ({
      id: `${documentId}#${position}`,
      values: chunk.embedding,
      metadata: { text: chunk.text, documentId },
    })),
  );
}
