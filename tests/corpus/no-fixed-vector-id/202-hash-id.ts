// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: none
// client: @pinecone-database/pinecone
// shape: helpers
// source: own
// atomic: nothing to fix: an id from the content

import { createHash } from "node:crypto";
import { Pinecone } from "@pinecone-database/pinecone";

const index = new Pinecone().index("facts");
const idOf = (text: string) => createHash("sha256").update(text).digest("hex");

export async function remember(user: string, text: string, values: number[]): Promise<void> {
  await index.namespace(user).upsert([{ id: idOf(text), values, metadata: { text } }]);
}
