// kind: 7 vector upsert with a fixed id
// rule: no-fixed-vector-id
// expect: report
// lines: 19
// client: @langchain/core (VectorStore)
// shape: same-function
// source: own
// atomic: ids: [randomUUID()]

import { tool } from "@langchain/core/tools";
import { Chroma } from "@langchain/community/vectorstores/chroma";
import { OpenAIEmbeddings } from "@langchain/openai";
import { z } from "zod";

const store = new Chroma(new OpenAIEmbeddings(), { collectionName: "team" });

export const saveInsight = tool(
  async ({ text }) => {
    await store.addDocuments([{ pageContent: text, metadata: { at: Date.now() } }], { ids: ["insight"] });
    return "saved";
  },
  { name: "save_insight", schema: z.object({ text: z.string() }) },
);
