// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 27
// client: @vercel/kv
// shape: same-function
// source: own
// atomic: kv.rpush(`chat:${id}`, message)

import { kv } from "@vercel/kv";
import { streamText } from "ai";
import { openai } from "@ai-sdk/openai";

interface Message {
  role: "user" | "assistant";
  content: string;
}

export async function POST(req: Request) {
  const { id, content } = (await req.json()) as { id: string; content: string };
  const history = (await kv.get<Message[]>(`chat:${id}`)) ?? [];
  const messages: Message[] = [...history, { role: "user", content }];
  const result = streamText({
    model: openai("gpt-4o"),
    messages,
    onFinish: async ({ text }) => {
      await kv.set(`chat:${id}`, [...messages, { role: "assistant", content: text }]);
    },
  });
  return result.toTextStreamResponse();
}
