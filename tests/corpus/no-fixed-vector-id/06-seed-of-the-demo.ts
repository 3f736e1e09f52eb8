// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: none
// client: @pinecone-database/pinecone
// shape: same-function
// source: own
// atomic: nothing to fix: seed() writes the demo's records, each with its own id

import { Pinecone } from "@pinecone-database/pinecone";

const index = new Pinecone().index("demo");
const records = [
  { id: "faq-shipping", values: [0.1, 0.2], metadata: { text: "We ship in two days." } },
  { id: "faq-returns", values: [0.3, 0.1], metadata: { text: "Thirty days." } },
];

export async function seed(): Promise<void> {
  await index.upsert(records);
}
