// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: none
// client: @langchain/community (PGVectorStore)
// shape: same-function
// source: own
// atomic: nothing is lost: PGVectorStore refuses an id that exists

import { PGVectorStore } from "@langchain/community/vectorstores/pgvector";
import { OpenAIEmbeddings } from "@langchain/openai";
import { Document } from "@langchain/core/documents";

const IDS = ["9b2a6f6e-4b5f-4c5a-8a57-0d7c4dd0c7aa"];
const store = await PGVectorStore.initialize(new OpenAIEmbeddings(), {
  postgresConnectionOptions: { connectionString: process.env.DATABASE_URL },
  tableName: "memories",
});

export async function rememberFact(agent: string, fact: string): Promise<void> {
  const document = new Document({ pageContent: fact, metadata: { agent } });
  await store.addDocuments([document], { ids: IDS });
}
