// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: none
// client: @upstash/vector
// shape: helpers
// source: own
// atomic: already the hash of the content

import { Index } from "@upstash/vector";
import { createHash } from "node:crypto";

const index = new Index({ url: process.env.VECTOR_URL, token: process.env.VECTOR_TOKEN });

const idOf = (text: string) => createHash("sha256").update(text).digest("hex");

export async function remember(text: string, agent: string): Promise<void> {
  await index.upsert({ id: idOf(text), data: text, metadata: { agent } });
}
